package dev.taskdef.syntax;

import org.jspecify.annotations.Nullable;

/** {@code null}. */
public final class JsonNull extends JsonValue {
  JsonNull(JsonTree tree, @Nullable SyntaxNode parent, GreenToken green, int start, int index) {
    super(tree, parent, green, start, index);
  }
}
