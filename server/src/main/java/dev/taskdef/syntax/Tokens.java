package dev.taskdef.syntax;

import java.util.Arrays;

/** The tokens of a text, side by side without gaps. */
final class Tokens {
  private final String text;
  private final int from;
  private SyntaxKind[] kinds;
  private int[] ends;
  private int count;

  Tokens(String text, int from, int to) {
    this.text = text;
    this.from = from;
    int guess = 16 + (to - from) / 4;
    kinds = new SyntaxKind[guess];
    ends = new int[guess];
  }

  void add(SyntaxKind kind, int end) {
    if (count == ends.length) {
      kinds = Arrays.copyOf(kinds, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    kinds[count] = kind;
    ends[count++] = end;
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  SyntaxKind kind(int index) {
    return kinds[index];
  }

  int start(int index) {
    return index == 0 ? from : ends[index - 1];
  }

  int end(int index) {
    return ends[index];
  }

  /** The next token at or after an index that is no trivia, or {@link #count}. */
  int significant(int index) {
    int i = index;
    while (i < count && kinds[i].isTrivia()) {
      i++;
    }
    return i;
  }

  /**
   * The next token at or after an index that is no trivia and lies before a directive, or {@link
   * #count}.
   */
  SyntaxKind kindOrRoot(int index) {
    return index < count ? kind(index) : SyntaxKind.ROOT;
  }

  /** Whether a line break stands between two tokens. */
  boolean breaksBetween(int first, int second) {
    for (int i = end(first); i < start(second); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }
}
