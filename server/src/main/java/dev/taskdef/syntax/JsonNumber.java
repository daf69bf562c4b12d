package dev.taskdef.syntax;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A number, as JSON defines it. */
public final class JsonNumber extends JsonValue {
  JsonNumber(JsonTree tree, @Nullable SyntaxNode parent, GreenToken green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** Whether it is written without fraction and exponent. */
  public boolean isInteger() {
    String text = text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return false;
      }
    }
    return true;
  }

  /** Its value, if it is written as an integer and fits. */
  public OptionalLong asLong() {
    if (!isInteger()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text()));
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }

  /** Its value as near as a double can be; infinite when it is too large. */
  public double asDouble() {
    return Double.parseDouble(text());
  }
}
