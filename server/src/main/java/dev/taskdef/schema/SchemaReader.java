package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads our schema in one pass over its bytes. It knows just the keywords that our schema uses; the
 * plain {@code description} is skipped because it is the Markdown without its marks.
 */
final class SchemaReader {
  private final byte[] bytes;
  private final JsonParser parser;
  private final Map<String, Draft> definitions = new LinkedHashMap<>();

  private SchemaReader(byte[] bytes, JsonParser parser) {
    this.bytes = bytes;
    this.parser = parser;
  }

  /** The root and the structures by name. */
  record Drafts(Draft root, Map<String, Draft> definitions) {}

  static Drafts read(byte[] bytes) {
    try (JsonParser parser = open(bytes)) {
      SchemaReader reader = new SchemaReader(bytes, parser);
      parser.nextToken();
      return new Drafts(reader.object(), reader.definitions);
    }
  }

  private static JsonParser open(byte[] bytes) {
    return new JsonFactory().createParser(ObjectReadContext.empty(), bytes);
  }

  private Draft object() {
    Draft draft = new Draft();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String keyword = parser.currentName();
      parser.nextToken();
      keyword(keyword, draft);
    }
    return draft;
  }

  private void keyword(String keyword, Draft draft) {
    switch (keyword) {
      case "type" -> draft.type = parser.getString();
      case "$ref" -> draft.reference = afterLastSlash(parser.getString());
      case "markdownDescription" -> draft.markdown = parser.getString();
      case "required" -> draft.required = strings();
      case "enum" -> draft.values = strings();
      case "markdownEnumDescriptions" -> draft.valueDocs = strings();
      case "anyOf" -> openValues(draft);
      case "properties" -> members(draft.properties);
      case "items" -> draft.elements.add(object());
      case "additionalProperties" -> mapValues(draft);
      case "definitions" -> members(definitions);
      case "defaultSnippets" -> snippets(draft);
      case "x-launchTypes" -> draft.launchTypes = ImmutableSet.copyOf(strings());
      case "x-os" -> draft.operatingSystems = ImmutableSet.copyOf(strings());
      case "default", "x-doc", "x-unit", "x-since", "x-deprecated" -> note(keyword, draft);
      case "minimum" -> draft.limits = draft.limits.minimum(parser.getLongValue());
      case "maximum" -> draft.limits = draft.limits.maximum(parser.getLongValue());
      case "minLength", "minItems" -> draft.limits = draft.limits.minimumSize(parser.getIntValue());
      case "maxLength", "maxItems" -> draft.limits = draft.limits.maximumSize(parser.getIntValue());
      case "pattern" -> draft.limits = draft.limits.pattern(parser.getString());
      default -> parser.skipChildren();
    }
  }

  private void note(String keyword, Draft draft) {
    boolean quote = keyword.equals("default") && parser.currentToken() == JsonToken.VALUE_STRING;
    String text = parser.getString();
    draft.note(keyword, quote ? '"' + text + '"' : text);
  }

  private void members(Map<String, Draft> into) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      into.put(name, object());
    }
  }

  /** {@code anyOf} with the known values first and any string second. */
  private void openValues(Draft draft) {
    draft.open = true;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Draft branch = object();
      if (!branch.values.isEmpty()) {
        draft.values = branch.values;
        draft.valueDocs = branch.valueDocs;
      }
    }
  }

  private void mapValues(Draft draft) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      draft.elements.add(object());
    }
  }

  private void snippets(Draft draft) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String label = "";
      String description = "";
      String body = "";
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (key.equals("body")) {
          body = source();
        } else if (key.equals("label")) {
          label = parser.getString();
        } else {
          description = parser.getString();
        }
      }
      draft.snippets.add(new Snippet(label, description, body));
    }
  }

  /** The text of the current value as it stands in the schema. */
  private String source() {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    parser.finishToken();
    int end = (int) parser.currentLocation().getByteOffset();
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private ImmutableList<String> strings() {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      all.add(parser.getString());
    }
    return all.build();
  }

  private static String afterLastSlash(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
