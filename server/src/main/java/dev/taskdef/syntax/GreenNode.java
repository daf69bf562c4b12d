package dev.taskdef.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A piece of text with its structure but without its position. While a piece stays unchanged from
 * one version of a file to the next, its green node stays the very same object: compare with {@code
 * ==} and remember what was found under it.
 */
public abstract sealed class GreenNode permits GreenToken, GreenTree {
  private final SyntaxKind kind;
  private final int width;
  private final int faults;
  private final List<GreenError> errors;

  GreenNode(SyntaxKind kind, int width, List<GreenError> errors, int faultsBelow) {
    this.kind = kind;
    this.width = width;
    this.errors = errors;
    this.faults = faultsBelow + errors.size();
  }

  /** What it is. */
  public final SyntaxKind kind() {
    return kind;
  }

  /** How many code units it covers. */
  public final int width() {
    return width;
  }

  /** The errors of this node itself, not of those below it. */
  final List<GreenError> ownErrors() {
    return errors;
  }

  /** Whether this node or one below it has an error. */
  final boolean hasErrors() {
    return faults > 0;
  }

  /** How many errors this node and all below it have. */
  final int faults() {
    return faults;
  }

  /** The text it stands for. */
  public final String text() {
    if (this instanceof GreenToken token) {
      return token.content();
    }
    StringBuilder result = new StringBuilder(width);
    Deque<GreenNode> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      GreenNode next = open.pop();
      if (next instanceof GreenToken token) {
        result.append(token.content());
      } else if (next instanceof GreenTree tree) {
        for (int i = tree.size() - 1; i >= 0; i--) {
          open.push(tree.child(i));
        }
      }
    }
    return result.toString();
  }

  @Override
  public String toString() {
    return kind + " " + text();
  }
}
