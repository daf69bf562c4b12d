package dev.taskdef.syntax;

import java.util.Arrays;

/**
 * Where the tokens that say something stand: on which line, how far in, and whether a colon
 * follows.
 */
final class TokenPlaces {
  private final Tokens tokens;
  private final int[] index;
  private final int[] lines;
  private final int[] indents;
  private final boolean[] leading;
  private int count;

  TokenPlaces(Tokens tokens) {
    this.tokens = tokens;
    index = new int[tokens.count()];
    lines = new int[tokens.count()];
    indents = new int[tokens.count()];
    leading = new boolean[tokens.count()];
    int line = 0;
    int lineStart = 0;
    boolean fresh = true;
    int indent = 0;
    String text = tokens.text();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.kind(i) == SyntaxKind.WHITESPACE) {
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
          if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
            line++;
            lineStart = at + 1;
            fresh = true;
          }
        }
        continue;
      }
      if (fresh) {
        indent = tokens.start(i) - lineStart;
      }
      if (!tokens.kind(i).isTrivia()) {
        index[count] = i;
        lines[count] = line;
        indents[count] = indent;
        leading[count] = fresh;
        count++;
      }
      fresh = false;
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Its number among all tokens. */
  int token(int place) {
    return place < count ? index[place] : tokens.count();
  }

  SyntaxKind kind(int place) {
    return place < count ? tokens.kind(index[place]) : SyntaxKind.ROOT;
  }

  int line(int place) {
    return lines[place];
  }

  /** How far its line is indented. */
  int indent(int place) {
    return indents[place];
  }

  /** Whether it is the first on its line. */
  boolean leads(int place) {
    return place < count && leading[place];
  }

  /** Whether it may be a key: a colon follows. */
  boolean isKey(int place) {
    return place < count && kind(place).isScalar() && kind(place + 1) == SyntaxKind.COLON;
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(indents, count));
  }
}
