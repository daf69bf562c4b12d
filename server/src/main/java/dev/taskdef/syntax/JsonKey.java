package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** The key of a member, with or without its quotes. */
public final class JsonKey extends SyntaxNode {
  JsonKey(JsonTree tree, @Nullable SyntaxNode parent, GreenToken green, int start) {
    super(tree, parent, green, start, 0);
  }

  /** The name it gives: without quotes, escapes decoded. */
  public String name() {
    return ((GreenToken) green()).value();
  }

  /** Whether the name is known: the key is no placeholder and holds none. */
  public boolean isExact() {
    return green().kind() != SyntaxKind.PLACEHOLDER
        && ((GreenToken) green()).placeholders().isEmpty();
  }

  @Override
  public ImmutableList<? extends SyntaxNode> children() {
    return ImmutableList.of();
  }
}
