package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One object of the schema while it is read; finished and read-only when the reader returns. */
final class Draft {
  private static final ImmutableSet<String> EVERYWHERE =
      ImmutableSet.of("FARGATE", "EC2", "EXTERNAL", "MANAGED_INSTANCES");
  private static final ImmutableSet<String> EVERY_SYSTEM = ImmutableSet.of("LINUX", "WINDOWS");

  String type = "";
  String reference = "";
  String markdown = "";
  String structure = "";
  boolean open;
  Limits limits = Limits.none();
  ImmutableList<String> required = ImmutableList.of();
  ImmutableList<String> values = ImmutableList.of();
  ImmutableList<String> valueDocs = ImmutableList.of();
  ImmutableSet<String> launchTypes = EVERYWHERE;
  ImmutableSet<String> operatingSystems = EVERY_SYSTEM;
  final Map<String, Draft> properties = new LinkedHashMap<>();
  final List<Draft> elements = new ArrayList<>();
  final List<Snippet> snippets = new ArrayList<>();
  private final Map<String, String> notes = new HashMap<>();

  void note(String key, String text) {
    notes.put(key, text);
  }

  String note(String key) {
    return notes.getOrDefault(key, "");
  }

  /** Takes from the structure that this one refers to what it does not say itself. */
  Draft over(Draft target) {
    Draft both = new Draft();
    both.type = target.type;
    both.structure = target.structure;
    both.markdown = markdown.isEmpty() ? target.markdown : markdown;
    both.required = target.required;
    both.values = target.values;
    both.valueDocs = target.valueDocs;
    both.open = target.open;
    both.limits = target.limits;
    both.launchTypes = launchTypes;
    both.operatingSystems = operatingSystems;
    both.properties.putAll(target.properties);
    both.elements.addAll(target.elements);
    both.snippets.addAll(snippets);
    both.snippets.addAll(target.snippets);
    both.notes.putAll(target.notes);
    both.notes.putAll(notes);
    return both;
  }

  Parameter.Kind kind() {
    return switch (type) {
      case "array" -> Parameter.Kind.ARRAY;
      case "integer" -> Parameter.Kind.INTEGER;
      case "boolean" -> Parameter.Kind.BOOLEAN;
      case "object" -> elements.isEmpty() ? Parameter.Kind.OBJECT : Parameter.Kind.MAP;
      default -> Parameter.Kind.STRING;
    };
  }

  String structure() {
    return structure;
  }

  String markdown() {
    return markdown;
  }

  boolean isOpen() {
    return open;
  }

  Limits limits() {
    return limits;
  }

  ImmutableSet<String> launchTypes() {
    return launchTypes;
  }

  ImmutableSet<String> operatingSystems() {
    return operatingSystems;
  }

  ImmutableList<Snippet> snippets() {
    return ImmutableList.copyOf(snippets);
  }

  ImmutableList<String> valueNames() {
    return values;
  }

  ImmutableList<AllowedValue> values() {
    ImmutableList.Builder<AllowedValue> all = ImmutableList.builder();
    for (int i = 0; i < values.size(); i++) {
      all.add(new AllowedValue(values.get(i), i < valueDocs.size() ? valueDocs.get(i) : ""));
    }
    return all.build();
  }
}
