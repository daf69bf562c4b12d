package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A green node at its place in a tree: made on demand, gone with its tree. Two nodes are equal when
 * they are the same place of the same tree.
 */
public abstract sealed class SyntaxNode permits JsonValue, JsonMember, JsonKey {
  private final JsonTree tree;
  private final @Nullable SyntaxNode parent;
  private final GreenNode green;
  private final int start;
  private final int index;

  SyntaxNode(JsonTree tree, @Nullable SyntaxNode parent, GreenNode green, int start, int index) {
    this.tree = tree;
    this.parent = parent;
    this.green = green;
    this.start = start;
    this.index = index;
  }

  /** Where it stands, without the blanks and comments around it. */
  public final TextRange range() {
    return TextRange.of(start, end());
  }

  /** The offset at which it begins. */
  public final int start() {
    return start;
  }

  /** The offset behind its end. */
  public final int end() {
    return start + green.width();
  }

  /** The node around it; empty for a value at the root. */
  public final Optional<SyntaxNode> parent() {
    return Optional.ofNullable(parent);
  }

  /**
   * What it is without its place. The same object as long as its text stays unchanged, whatever
   * changes around it.
   */
  public final GreenNode green() {
    return green;
  }

  /** The tree it belongs to. */
  public final JsonTree tree() {
    return tree;
  }

  /** Its text. */
  public final String text() {
    return green.text();
  }

  /** The nodes directly below it, in order. */
  public abstract ImmutableList<? extends SyntaxNode> children();

  /** Its number among the entries of its parent, counted from 0. */
  final int index() {
    return index;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof SyntaxNode that
        && tree == that.tree
        && green == that.green
        && start == that.start
        && getClass() == that.getClass();
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(green) * 31 + start;
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "@" + start + " " + green.text();
  }
}
