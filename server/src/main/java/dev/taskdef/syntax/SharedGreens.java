package dev.taskdef.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Puts green nodes of an older tree in the place of equal ones in a tree that was read anew, so
 * that what was found out about them stays known. From the outside inwards, from both ends of each
 * node: what differs in the middle is looked into.
 */
final class SharedGreens {
  /**
   * Deeper than any task definition, so that recursion is safe; below, whole nodes are compared.
   */
  private static final int DEEPEST = 40;

  private SharedGreens() {}

  /** The fresh tree with as much as possible of the old one. */
  static GreenTree of(GreenTree old, GreenTree fresh) {
    return of(old, fresh, DEEPEST);
  }

  private static GreenTree of(GreenTree old, GreenTree fresh, int depth) {
    int size = fresh.size();
    int most = Math.min(old.size(), size);
    int before = 0;
    while (before < most && areEqual(old.child(before), fresh.child(before))) {
      before++;
    }
    int behind = 0;
    while (behind < most - before
        && areEqual(old.child(old.size() - 1 - behind), fresh.child(size - 1 - behind))) {
      behind++;
    }
    if (before == size && size == old.size() && isSameAlone(old, fresh)) {
      return old;
    }
    GreenNode[] children = new GreenNode[size];
    for (int i = 0; i < size; i++) {
      int other = i < size - behind ? i : i - size + old.size();
      boolean equal = i < before || i >= size - behind;
      children[i] =
          equal ? old.child(other) : inside(old, i, old.size() - behind, fresh.child(i), depth);
    }
    return GreenTree.of(fresh.kind(), children, fresh.ownErrors());
  }

  /** What stands in the middle, with what its counterpart has in common with it. */
  private static GreenNode inside(GreenTree old, int index, int end, GreenNode fresh, int depth) {
    return depth > 0
            && index < end
            && fresh instanceof GreenTree tree
            && old.child(index) instanceof GreenTree was
            && was.kind() == tree.kind()
        ? of(was, tree, depth - 1)
        : fresh;
  }

  private static boolean isSameAlone(GreenNode old, GreenNode fresh) {
    return old.kind() == fresh.kind()
        && old.width() == fresh.width()
        && old.faults() == fresh.faults()
        && old.ownErrors().equals(fresh.ownErrors());
  }

  private static boolean areEqual(GreenNode old, GreenNode fresh) {
    Deque<GreenNode> open = new ArrayDeque<>();
    boolean equal = isLike(old, fresh, open);
    while (equal && !open.isEmpty()) {
      GreenNode right = open.pop();
      GreenNode left = open.pop();
      equal = isLike(left, right, open);
    }
    return equal;
  }

  /** Whether two nodes are equal as far as the children go that are still to be compared. */
  private static boolean isLike(GreenNode old, GreenNode fresh, Deque<GreenNode> open) {
    if (old == fresh) {
      return true;
    }
    if (!isSameAlone(old, fresh)) {
      return false;
    }
    return fresh instanceof GreenTree tree
        ? pushChildren((GreenTree) old, tree, open)
        : ((GreenToken) fresh).isLike((GreenToken) old);
  }

  private static boolean pushChildren(GreenTree left, GreenTree right, Deque<GreenNode> open) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = left.size() - 1; i >= 0; i--) {
      open.push(left.child(i));
      open.push(right.child(i));
    }
    return true;
  }
}
