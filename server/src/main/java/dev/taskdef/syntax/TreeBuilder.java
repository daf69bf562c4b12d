package dev.taskdef.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Puts green nodes together, bottom up, on one stack of its own. */
final class TreeBuilder {

  /** A node under construction. */
  static final class Frame {
    final SyntaxKind kind;
    final int start;
    private final int mark;
    private List<GreenError> errors = List.of();
    State state = State.START;

    /**
     * A directive or a bare placeholder stands since the last entry: what it will be filled with
     * may bring commas.
     */
    boolean loose;

    private Frame(SyntaxKind kind, int start, int mark) {
      this.kind = kind;
      this.start = start;
      this.mark = mark;
    }
  }

  /** What a node under construction has seen last. */
  enum State {
    START,
    AFTER_COMMA,
    AFTER_ENTRY,
    AFTER_KEY,
    AFTER_COLON
  }

  private final Deque<Frame> frames = new ArrayDeque<>();
  private GreenNode[] stack = new GreenNode[64];
  private int top;
  private int significant;

  Frame frame() {
    return frames.getLast();
  }

  Frame parent() {
    Frame own = frames.removeLast();
    Frame parent = frames.getLast();
    frames.addLast(own);
    return parent;
  }

  int depth() {
    return frames.size();
  }

  void open(SyntaxKind kind, int start) {
    frames.addLast(new Frame(kind, start, top));
  }

  /** Adds a token that says something. */
  void push(GreenNode node) {
    add(node);
    significant = top;
  }

  /**
   * Adds a token that says nothing; it moves out of a node that ends before anything significant
   * follows.
   */
  void pushTrivia(GreenNode node) {
    add(node);
  }

  private void add(GreenNode node) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, top * 2);
    }
    stack[top++] = node;
  }

  /** Adds an error to the node under construction; offsets are those of the text. */
  void error(GreenError error) {
    Frame frame = frame();
    if (frame.errors.isEmpty()) {
      frame.errors = new ArrayList<>();
    }
    frame.errors.add(error.shifted(-frame.start));
  }

  /**
   * Ends the node under construction after its last significant token and hangs it into its parent.
   */
  GreenTree close() {
    Frame frame = frames.removeLast();
    int end = frames.isEmpty() ? top : Math.max(significant, frame.mark);
    GreenTree tree =
        GreenTree.of(
            frame.kind, Arrays.copyOfRange(stack, frame.mark, end), List.copyOf(frame.errors));
    int tail = top - end;
    System.arraycopy(stack, end, stack, frame.mark + 1, tail);
    stack[frame.mark] = tree;
    int oldTop = top;
    top = frame.mark + 1 + tail;
    if (top < oldTop) {
      Arrays.fill(stack, top, oldTop, null);
    }
    significant = frame.mark + 1;
    return tree;
  }
}
