package dev.taskdef.ide.completion;

import dev.taskdef.schema.Limits;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.Parameter.Kind;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonPlaceholder;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.regex.Pattern;

/** Whether a value that is there already could be the value of a parameter. */
final class Fits {
  private Fits() {}

  /** By its kind, its limits and its members; what a placeholder hides fits everywhere. */
  static boolean value(JsonValue value, Parameter parameter) {
    if (value instanceof JsonPlaceholder) {
      return true;
    }
    if (value instanceof JsonObject object) {
      return parameter.kind() == Kind.MAP
          || parameter.kind() == Kind.OBJECT
              && object.members().stream().allMatch(m -> parameter.property(m.name()).isPresent());
    }
    if (value instanceof JsonArray array) {
      return parameter.kind() == Kind.ARRAY
          && array.elements().stream()
              .allMatch(e -> parameter.element().filter(p -> value(e, p)).isPresent());
    }
    return scalar(value, parameter);
  }

  private static boolean scalar(JsonValue value, Parameter parameter) {
    Limits limits = parameter.limits();
    if (value instanceof JsonString string) {
      return parameter.kind() == Kind.STRING
          && (!string.isExact()
              || (parameter.isOpen() || parameter.valueNames().contains(string.value()))
                  && limits
                      .pattern()
                      .filter(p -> !Pattern.compile(p).matcher(string.value()).find())
                      .isEmpty());
    }
    if (value instanceof JsonNumber number && number.asLong().isPresent()) {
      long whole = number.asLong().getAsLong();
      return parameter.kind() == Kind.INTEGER
          && whole >= limits.minimum().orElse(Long.MIN_VALUE)
          && whole <= limits.maximum().orElse(Long.MAX_VALUE);
    }
    return value instanceof JsonBoolean && parameter.kind() == Kind.BOOLEAN;
  }
}
