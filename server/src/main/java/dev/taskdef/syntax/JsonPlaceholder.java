package dev.taskdef.syntax;

import org.jspecify.annotations.Nullable;

/** A bare placeholder where a value, or a whole list of members or elements, belongs. */
public final class JsonPlaceholder extends JsonValue {
  JsonPlaceholder(
      JsonTree tree, @Nullable SyntaxNode parent, GreenToken green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** How it is written. */
  public String written() {
    return green().text();
  }
}
