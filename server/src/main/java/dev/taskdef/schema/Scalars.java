package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.regex.Pattern;

/** Which keywords of the schema a single value breaks. */
final class Scalars {
  private Scalars() {}

  /**
   * Whether a value is of the kind that belongs there. No client takes a number with a fraction or
   * an exponent for an integer, not even 80.0.
   */
  static boolean fitsType(JsonValue value, Parameter.Kind kind) {
    return switch (kind) {
      case OBJECT, MAP -> value instanceof JsonObject;
      case ARRAY -> value instanceof JsonArray;
      case STRING -> value instanceof JsonString;
      case INTEGER -> value instanceof JsonNumber number && number.isInteger();
      case BOOLEAN -> value instanceof JsonBoolean;
    };
  }

  /** The keywords that a value of the right kind breaks. */
  static ImmutableList<String> broken(JsonValue value, Parameter place) {
    if (value instanceof JsonString string) {
      return text(string.value(), place);
    }
    return value instanceof JsonNumber number ? number(number, place.limits()) : ImmutableList.of();
  }

  private static ImmutableList<String> text(String text, Parameter place) {
    Limits limits = place.limits();
    ImmutableList.Builder<String> broken = ImmutableList.builder();
    if (!place.isOpen() && !place.valueNames().contains(text)) {
      broken.add("enum");
    }
    if (limits.minimumSize() > 0 && length(text) < limits.minimumSize()) {
      broken.add("minLength");
    }
    if (limits.maximumSize().isPresent() && length(text) > limits.maximumSize().getAsInt()) {
      broken.add("maxLength");
    }
    if (limits.regex().isPresent() && !matches(limits.regex().get(), text)) {
      broken.add("pattern");
    }
    return broken.build();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  /** A number beyond all measure counts as the largest or the smallest there is. */
  private static ImmutableList<String> number(JsonNumber number, Limits limits) {
    long beyond = number.text().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    long value = number.asLong().orElse(beyond);
    if (limits.minimum().isPresent() && value < limits.minimum().getAsLong()) {
      return ImmutableList.of("minimum");
    }
    return limits.maximum().isPresent() && value > limits.maximum().getAsLong()
        ? ImmutableList.of("maximum")
        : ImmutableList.of();
  }
}
