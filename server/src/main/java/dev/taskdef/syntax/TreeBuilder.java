package dev.taskdef.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts green nodes together, bottom up, on one stack of its own. */
final class TreeBuilder {

  /** A node under construction. */
  static final class Frame {
    SyntaxKind kind = SyntaxKind.ROOT;
    int start;
    private int mark;
    private List<GreenError> errors = List.of();
    State state = State.START;

    /**
     * A directive or a bare placeholder stands since the last entry: what it will be filled with
     * may bring commas.
     */
    boolean loose;

    private void begin(SyntaxKind kind, int start, int mark) {
      this.kind = kind;
      this.start = start;
      this.mark = mark;
      errors = List.of();
      state = State.START;
      loose = false;
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

  /** By depth, and used again for the next node of the same depth. */
  private Frame[] frames = new Frame[16];

  private int depth;
  private GreenNode[] stack = new GreenNode[64];
  private int top;
  private int significant;
  private int faults;

  Frame frame() {
    return frames[depth - 1];
  }

  Frame parent() {
    return frames[depth - 2];
  }

  void open(SyntaxKind kind, int start) {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, depth * 2);
    }
    if (frames[depth] == null) {
      frames[depth] = new Frame();
    }
    frames[depth++].begin(kind, start, top);
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
    faults += node.faults();
  }

  /** Adds an error to the node under construction; offsets are those of the text. */
  void error(GreenError error) {
    error(error, frame());
  }

  /** Adds an error to the parent of the node under construction, as it speaks of what follows. */
  void errorOfParent(GreenError error) {
    error(error, parent());
  }

  /** Adds an error to the root, as it speaks of places far apart. */
  void errorOfAll(GreenError error) {
    error(error, frames[0]);
  }

  private void error(GreenError error, Frame frame) {
    if (frame.errors.isEmpty()) {
      frame.errors = new ArrayList<>();
    }
    frame.errors.add(error.shifted(-frame.start));
    faults++;
  }

  /** How many errors there are so far, in all nodes. */
  int faults() {
    return faults;
  }

  /**
   * Ends the node under construction after its last significant token and hangs it into its parent.
   */
  GreenTree close() {
    Frame frame = frames[--depth];
    int end = depth == 0 ? top : Math.max(significant, frame.mark);
    List<GreenError> errors = frame.errors.isEmpty() ? List.of() : List.copyOf(frame.errors);
    GreenTree tree = GreenTree.of(frame.kind, Arrays.copyOfRange(stack, frame.mark, end), errors);
    int tail = top - end;
    if (tail > 0) {
      System.arraycopy(stack, end, stack, frame.mark + 1, tail);
    }
    stack[frame.mark] = tree;
    top = frame.mark + 1 + tail;
    significant = frame.mark + 1;
    return tree;
  }
}
