package dev.taskdef.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A green node with children. One with very many keeps them on pages, so that a keystroke in a list
 * of a hundred thousand elements copies one page and not the list.
 */
final class GreenTree extends GreenNode {
  private static final int PAGE_BITS = 6;
  private static final int PAGE = 1 << PAGE_BITS;

  /** Up to so many children it is cheaper to add up widths than to remember where each begins. */
  private static final int FEW = 8;

  /** The children, or the pages they stand on. */
  private final GreenNode[] children;

  private final boolean paged;
  private int @Nullable [] starts;
  private @Nullable CompactSize compactSize;

  private GreenTree(
      SyntaxKind kind,
      int width,
      GreenNode[] children,
      List<GreenError> errors,
      int faultsBelow,
      boolean paged) {
    super(kind, width, errors, faultsBelow);
    this.children = children;
    this.paged = paged;
  }

  /** A node over children, which become its own: the caller must not change the array any more. */
  static GreenTree of(SyntaxKind kind, GreenNode[] children, List<GreenError> errors) {
    return children.length > 2 * PAGE
        ? over(kind, pages(kind, children), errors, true)
        : over(kind, children, errors, false);
  }

  private static GreenTree over(
      SyntaxKind kind, GreenNode[] children, List<GreenError> errors, boolean paged) {
    int width = 0;
    int faults = 0;
    for (GreenNode child : children) {
      width += child.width();
      faults += child.faults();
    }
    return new GreenTree(kind, width, children, errors, faults, paged);
  }

  private static GreenNode[] pages(SyntaxKind kind, GreenNode[] children) {
    GreenNode[] pages = new GreenNode[(children.length + PAGE - 1) / PAGE];
    for (int i = 0; i < pages.length; i++) {
      int from = i * PAGE;
      int to = Math.min(children.length, from + PAGE);
      pages[i] = over(kind, Arrays.copyOfRange(children, from, to), List.of(), false);
    }
    return pages;
  }

  private GreenTree page(int page) {
    return (GreenTree) children[page];
  }

  int size() {
    int last = children.length - 1;
    return paged ? last * PAGE + page(last).size() : last + 1;
  }

  GreenNode child(int index) {
    return paged ? page(index >> PAGE_BITS).children[index & (PAGE - 1)] : children[index];
  }

  /** Where a child begins, counted from this node. */
  int startOf(int index) {
    return paged
        ? own(index >> PAGE_BITS) + page(index >> PAGE_BITS).own(index & (PAGE - 1))
        : own(index);
  }

  /** Where a child, or a page, begins. */
  private int own(int index) {
    if (children.length > FEW) {
      return starts()[index];
    }
    int at = 0;
    for (int i = 0; i < index; i++) {
      at += children[i].width();
    }
    return at;
  }

  /**
   * The last child that begins at or before {@code offset}, which is counted from this node; 0 in
   * doubt.
   */
  int childAt(int offset) {
    int found = ownAt(offset);
    return paged ? found * PAGE + page(found).ownAt(offset - own(found)) : found;
  }

  private int ownAt(int offset) {
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

  /** The first child at or behind an index that has an error in it; {@link #size} if none has. */
  int nextFaulty(int from) {
    int size = size();
    int i = from;
    while (i < size && !child(i).hasErrors()) {
      boolean skip = paged && !page(i >> PAGE_BITS).hasErrors();
      i = skip ? ((i >> PAGE_BITS) + 1) * PAGE : i + 1;
    }
    return Math.min(i, size);
  }

  /**
   * The same node with one child exchanged; errors at or behind {@code end} move by {@code growth}.
   */
  GreenTree with(int index, GreenNode child, int end, int growth) {
    List<GreenError> moved = ownErrors();
    if (growth != 0 && !moved.isEmpty()) {
      moved = moved.stream().map(error -> error.stretched(end, growth)).toList();
    }
    if (!paged) {
      return exchanged(index, child, moved);
    }
    int page = index >> PAGE_BITS;
    return exchanged(page, page(page).exchanged(index & (PAGE - 1), child, List.of()), moved);
  }

  /** The same node with more errors, which speak of what lies at an offset in it. */
  GreenTree complaining(List<GreenError> more, int offset) {
    if (more.isEmpty()) {
      return this;
    }
    List<GreenError> all = new ArrayList<>(ownErrors());
    more.forEach(error -> all.add(error.shifted(offset)));
    int below = faults() - ownErrors().size();
    return new GreenTree(kind(), width(), children, List.copyOf(all), below, paged);
  }

  private GreenTree exchanged(int index, GreenNode child, List<GreenError> errors) {
    GreenNode[] changed = children.clone();
    changed[index] = child;
    int width = width() + child.width() - children[index].width();
    int faults = faults() - ownErrors().size() + child.faults() - children[index].faults();
    return new GreenTree(kind(), width, changed, errors, faults, paged);
  }

  /** What it takes without blanks; null until somebody has counted. */
  @Nullable CompactSize compactSize() {
    return compactSize;
  }

  void rememberCompactSize(CompactSize counted) {
    compactSize = counted;
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
