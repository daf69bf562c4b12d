package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists of pairs and maps, turned into each other. */
final class Pairs {
  private static final ImmutableMap<String, ImmutableList<String>> LISTS =
      ImmutableMap.<String, ImmutableList<String>>builder()
          .put("environment", ImmutableList.of("name", "value"))
          .put("secrets", ImmutableList.of("name", "valueFrom"))
          .put("secretOptions", ImmutableList.of("name", "valueFrom"))
          .put("tags", ImmutableList.of("key", "value"))
          .put("systemControls", ImmutableList.of("namespace", "value"))
          .put("extraHosts", ImmutableList.of("hostname", "ipAddress"))
          .put("properties", ImmutableList.of("name", "value"))
          .buildOrThrow();
  private static final ImmutableList<String> NAMES = ImmutableList.of("name", "key", "Name", "Key");
  private static final ImmutableList<String> VALUES = ImmutableList.of("value", "Value");

  private Pairs() {}

  /** The two members of each entry of a list of pairs, where the list of this name is one. */
  static Optional<ImmutableList<String>> ofList(String name) {
    return Optional.ofNullable(LISTS.get(name));
  }

  /** A map as a list of pairs; empty where it is no map of simple values. */
  static Optional<String> listOf(JsonValue value, String first, String second) {
    if (!(value instanceof JsonObject object)
        || !object.braced()
        || object.hasOpenMembers()
        || object.members().isEmpty()) {
      return Optional.empty();
    }
    List<String> pairs = new ArrayList<>();
    for (JsonMember member : object.members()) {
      Optional<String> text = member.value().flatMap(Pairs::text);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      pairs.add(
          "{"
              + JsonEdits.quoted(first)
              + ": "
              + JsonEdits.quoted(member.name())
              + ", "
              + JsonEdits.quoted(second)
              + ": "
              + text.get()
              + "}");
    }
    return Optional.of("[" + String.join(", ", pairs) + "]");
  }

  /** A list of pairs as a map; empty where an entry is something else or a name comes twice. */
  static Optional<String> mapOf(JsonArray array) {
    Set<String> names = new LinkedHashSet<>();
    List<String> members = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      Optional<JsonString> name =
          part(element, NAMES).filter(JsonString.class::isInstance).map(JsonString.class::cast);
      Optional<String> value = part(element, VALUES).flatMap(Pairs::text);
      if (name.isEmpty() || value.isEmpty() || !names.add(name.get().value())) {
        return Optional.empty();
      }
      members.add(name.get().text() + ": " + value.get());
    }
    return members.isEmpty() || array.hasOpenElements()
        ? Optional.empty()
        : Optional.of("{" + String.join(", ", members) + "}");
  }

  private static Optional<JsonValue> part(JsonValue element, ImmutableList<String> names) {
    if (!(element instanceof JsonObject object) || object.members().size() != 2) {
      return Optional.empty();
    }
    return names.stream().flatMap(n -> object.get(n).stream()).findFirst();
  }

  private static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString) {
      return Optional.of(value.text());
    }
    return Words.isScalar(value) ? Optional.of(JsonEdits.quoted(value.text())) : Optional.empty();
  }
}
