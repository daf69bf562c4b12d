package dev.taskdef.syntax;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A green node with children. */
final class GreenTree extends GreenNode {
  private final GreenNode[] children;
  private final boolean errorsBelow;
  private int @Nullable [] starts;

  private GreenTree(
      SyntaxKind kind,
      int width,
      GreenNode[] children,
      List<GreenError> errors,
      boolean errorsBelow) {
    super(kind, width, errors);
    this.children = children;
    this.errorsBelow = errorsBelow;
  }

  /** A node over children, which become its own: the caller must not change the array any more. */
  static GreenTree of(SyntaxKind kind, GreenNode[] children, List<GreenError> errors) {
    int width = 0;
    boolean below = false;
    for (GreenNode child : children) {
      width += child.width();
      below |= child.hasErrors();
    }
    return new GreenTree(kind, width, children, errors, below);
  }

  int size() {
    return children.length;
  }

  GreenNode child(int index) {
    return children[index];
  }

  /** Where a child begins, counted from this node. */
  int startOf(int index) {
    return starts()[index];
  }

  /**
   * The last child that begins at or before {@code offset}, which is counted from this node; 0 in
   * doubt.
   */
  int childAt(int offset) {
    int[] known = starts();
    int found = Arrays.binarySearch(known, offset);
    if (found < 0) {
      return Math.max(0, -found - 2);
    }
    while (found + 1 < known.length && known[found + 1] == offset) {
      found++;
    }
    return found;
  }

  /**
   * The same node with one child exchanged; errors at or behind {@code end} move by {@code growth}.
   */
  GreenTree with(int index, GreenNode child, int end, int growth) {
    GreenNode[] changed = children.clone();
    changed[index] = child;
    boolean below = child.hasErrors();
    for (int i = 0; i < changed.length && !below; i++) {
      below = changed[i].hasErrors();
    }
    List<GreenError> moved = ownErrors();
    if (growth != 0 && !moved.isEmpty()) {
      moved = moved.stream().map(error -> error.stretched(end, growth)).toList();
    }
    return new GreenTree(kind(), width() + growth, changed, moved, below);
  }

  @Override
  boolean hasErrors() {
    return errorsBelow || !ownErrors().isEmpty();
  }

  private int[] starts() {
    int[] known = starts;
    if (known == null) {
      known = new int[children.length];
      int at = 0;
      for (int i = 0; i < children.length; i++) {
        known[i] = at;
        at += children[i].width();
      }
      starts = known;
    }
    return known;
  }
}
