package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** Values in brackets. */
public final class JsonArray extends JsonValue {
  private @Nullable ImmutableList<JsonValue> elements;

  JsonArray(JsonTree tree, @Nullable SyntaxNode parent, GreenTree green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** The elements, in order; members put straight into the array form one object without braces. */
  public ImmutableList<JsonValue> elements() {
    ImmutableList<JsonValue> known = elements;
    if (known == null) {
      known = valuesIn(this);
      elements = known;
    }
    return known;
  }

  /**
   * Whether elements may come that nobody can see yet: a bare placeholder or a directive stands
   * among them.
   */
  public boolean hasOpenElements() {
    return isOpen((GreenTree) green());
  }

  @Override
  public ImmutableList<JsonValue> children() {
    return elements();
  }

  static boolean isOpen(GreenTree green) {
    for (int i = 0; i < green.size(); i++) {
      SyntaxKind kind = green.child(i).kind();
      if (kind == SyntaxKind.PLACEHOLDER || kind == SyntaxKind.DIRECTIVE) {
        return true;
      }
    }
    return false;
  }

  static ImmutableList<JsonValue> valuesIn(JsonValue container) {
    ImmutableList.Builder<JsonValue> found = ImmutableList.builder();
    GreenTree green = (GreenTree) container.green();
    int index = 0;
    for (int i = 0; i < green.size(); i++) {
      SyntaxKind kind = green.child(i).kind();
      if (kind.isValue()) {
        found.add(
            JsonValue.of(
                container.tree(),
                container,
                green.child(i),
                container.start() + green.startOf(i),
                index++));
      }
    }
    return found.build();
  }
}
