package dev.taskdef.syntax;

import org.jspecify.annotations.Nullable;

/** A bare word that JSON does not know, such as {@code True} or {@code NaN}. */
public final class JsonInvalid extends JsonValue {
  JsonInvalid(JsonTree tree, @Nullable SyntaxNode parent, GreenToken green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** The word. */
  public String word() {
    return green().text();
  }
}
