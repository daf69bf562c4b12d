package dev.taskdef.rules.catalog.shape;

import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/** Members that must be there and are not. */
final class Missing {
  private Missing() {}

  /**
   * Whether an unknown key of the object was probably meant to be the missing one: then that key is
   * the mistake.
   */
  static boolean isExplained(SchemaProblem problem, KnownKeys keys) {
    if (!(problem.value() instanceof JsonObject object)) {
      return false;
    }
    String path = problem.place().path();
    String missing = path.isEmpty() ? problem.property() : path + "." + problem.property();
    return object.members().stream()
        .filter(m -> problem.place().property(m.name()).isEmpty())
        .map(
            m ->
                new SchemaProblem(
                    "additionalProperties", object, m.name(), problem.place(), problem.language()))
        .flatMap(p -> StrangeKey.of(p, keys).stream())
        .anyMatch(key -> key.target().equals(missing));
  }

  /** Reports at the key of the object, or at its opening brace where it has none. */
  static Finding report(SchemaProblem problem, String message, Report report) {
    JsonValue value = problem.value();
    Optional<JsonMember> member = value.member();
    TextRange mark =
        member.isPresent()
            ? member.get().key().range()
            : TextRange.of(value.start(), value.start() + 1);
    Finding finding = report.at(value, mark, message);
    if (value instanceof JsonObject object) {
      finding.suggested(
          "Add \"" + problem.property() + "\"",
          () ->
              JsonEdits.insertMember(
                  object,
                  problem.property(),
                  proposal(problem, object),
                  Place.inOrder(problem.place().propertyNames())));
    }
    return finding;
  }

  private static String proposal(SchemaProblem problem, JsonObject object) {
    Optional<Parameter> wanted = problem.place().property(problem.property());
    return switch (problem.property()) {
      case "family" -> JsonEdits.quoted(firstName(object).orElse("my-app"));
      case "containerDefinitions" -> "[" + CONTAINER + "]";
      case "command" -> "[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]";
      case "logDriver" -> "\"awslogs\"";
      case "enabled" -> "true";
      case "softLimit" -> object.get("hardLimit").map(JsonValue::text).orElse("1024");
      case "hardLimit" -> object.get("softLimit").map(JsonValue::text).orElse("1024");
      default -> wanted.map(Missing::proposal).orElse("\"REPLACE_ME\"");
    };
  }

  /** A container to begin with. */
  static final String CONTAINER =
      "{\"name\": \"my-app\", \"image\": \"REPLACE_ME\", \"memory\": 512}";

  private static String proposal(Parameter wanted) {
    return switch (wanted.kind()) {
      case INTEGER -> Long.toString(wanted.limits().minimum().orElse(1));
      case BOOLEAN -> "true";
      case ARRAY -> "[]";
      case OBJECT, MAP -> "{}";
      case STRING ->
          wanted.valueNames().stream().map(JsonEdits::quoted).findFirst().orElse("\"REPLACE_ME\"");
    };
  }

  private static Optional<String> firstName(JsonObject root) {
    return root.get("containerDefinitions")
        .filter(JsonArray.class::isInstance)
        .flatMap(a -> ((JsonArray) a).elements().stream().findFirst())
        .filter(JsonObject.class::isInstance)
        .flatMap(c -> ((JsonObject) c).get("name"))
        .filter(n -> n instanceof JsonString s && s.isExact() && !s.value().isEmpty())
        .map(n -> ((JsonString) n).value());
  }
}
