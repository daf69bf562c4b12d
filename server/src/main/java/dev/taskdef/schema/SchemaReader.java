package dev.taskdef.schema;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads our schema. It knows just the keywords that our schema uses; the plain {@code description}
 * is skipped because it is the Markdown without its marks.
 */
final class SchemaReader {
  private final Map<String, Draft> definitions = new LinkedHashMap<>();

  private SchemaReader() {}

  /** The root and the structures by name. */
  record Drafts(Draft root, Map<String, Draft> definitions) {}

  static Drafts read(String text) {
    SchemaReader reader = new SchemaReader();
    return new Drafts(reader.draft(Bundled.root(text)), reader.definitions);
  }

  private Draft draft(JsonValue value) {
    Draft draft = new Draft();
    for (JsonMember member : ((JsonObject) value).members()) {
      keyword(member.name(), Bundled.value(member), draft);
    }
    return draft;
  }

  private void keyword(String keyword, JsonValue value, Draft draft) {
    switch (keyword) {
      case "type" -> draft.type = Bundled.text(value);
      case "$ref" -> draft.reference = afterLastSlash(Bundled.text(value));
      case "markdownDescription" -> draft.markdown = Bundled.text(value);
      case "required" -> draft.required = Bundled.texts(value);
      case "enum" -> draft.values = Bundled.texts(value);
      case "markdownEnumDescriptions" -> draft.valueDocs = Bundled.texts(value);
      case "anyOf" -> openValues((JsonArray) value, draft);
      case "properties" -> members((JsonObject) value, draft.properties);
      case "items" -> draft.elements.add(draft(value));
      case "additionalProperties" -> mapValues(value, draft);
      case "definitions" -> members((JsonObject) value, definitions);
      case "defaultSnippets" -> snippets((JsonArray) value, draft);
      case "x-launchTypes" -> draft.launchTypes = ImmutableSet.copyOf(Bundled.texts(value));
      case "x-os" -> draft.operatingSystems = ImmutableSet.copyOf(Bundled.texts(value));
      case "default" -> draft.note(keyword, value.text());
      case "x-doc", "x-unit", "x-since", "x-deprecated" -> draft.note(keyword, note(value));
      case "minimum" -> draft.limits = draft.limits.minimum(Bundled.number(value));
      case "maximum" -> draft.limits = draft.limits.maximum(Bundled.number(value));
      case "minLength", "minItems" -> draft.limits = draft.limits.minimumSize(size(value));
      case "maxLength", "maxItems" -> draft.limits = draft.limits.maximumSize(size(value));
      case "pattern" -> draft.limits = draft.limits.pattern(Bundled.text(value));
      default -> {
        // Of no use to us.
      }
    }
  }

  private static String note(JsonValue value) {
    return value instanceof JsonString string ? string.value() : value.text();
  }

  private static int size(JsonValue value) {
    return Math.toIntExact(Bundled.number(value));
  }

  private void members(JsonObject object, Map<String, Draft> into) {
    for (JsonMember member : object.members()) {
      into.put(member.name(), draft(Bundled.value(member)));
    }
  }

  /** {@code anyOf} with the known values first and any string second. */
  private void openValues(JsonArray branches, Draft draft) {
    draft.open = true;
    for (JsonValue each : branches.elements()) {
      Draft branch = draft(each);
      if (!branch.values.isEmpty()) {
        draft.values = branch.values;
        draft.valueDocs = branch.valueDocs;
      }
    }
  }

  private void mapValues(JsonValue value, Draft draft) {
    if (value instanceof JsonObject) {
      draft.elements.add(draft(value));
    }
  }

  private static void snippets(JsonArray snippets, Draft draft) {
    for (JsonValue each : snippets.elements()) {
      JsonObject snippet = (JsonObject) each;
      draft.snippets.add(
          new Snippet(
              snippet.get("label").map(Bundled::text).orElse(""),
              snippet.get("description").map(Bundled::text).orElse(""),
              snippet.get("body").map(JsonValue::text).orElse("")));
    }
  }

  private static String afterLastSlash(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
