package dev.taskdef.syntax;

import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}. */
public final class JsonBoolean extends JsonValue {
  JsonBoolean(JsonTree tree, @Nullable SyntaxNode parent, GreenToken green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** Which of the two. */
  public boolean value() {
    return green().kind() == SyntaxKind.TRUE;
  }
}
