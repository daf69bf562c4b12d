package dev.taskdef.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of a text, side by side without gaps. */
final class Tokens {
  private final String text;
  private final int from;
  private final int to;
  private SyntaxKind[] kinds;
  private int[] ends;
  private int count;
  private @Nullable Map<Integer, List<GreenError>> errors;
  private @Nullable Map<Integer, String> meanings;

  Tokens(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
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

  /** Adds a token that has been read as something else, with the error that says so. */
  void add(SyntaxKind kind, int end, GreenError error) {
    add(kind, end);
    complain(count - 1, error);
  }

  /** Says what is wrong with a token that has been read as something else. */
  void complain(int token, GreenError error) {
    if (errors == null) {
      errors = new HashMap<>();
    }
    errors.computeIfAbsent(token, index -> new ArrayList<>()).add(error);
  }

  /** Says what the token added last would be, were it written right. */
  void mean(String text) {
    if (meanings == null) {
      meanings = new HashMap<>();
    }
    meanings.put(count - 1, text);
  }

  /** What a token would be, were it written right; empty for most, which are. */
  String meaning(int index) {
    return meanings == null ? "" : meanings.getOrDefault(index, "");
  }

  /**
   * What was wrong with a token that has been read as something else; offsets are those of the
   * text.
   */
  List<GreenError> errors(int index) {
    return errors == null ? List.of() : errors.getOrDefault(index, List.of());
  }

  /** Whether the first token opens a container that the last one, and none before, closes. */
  boolean areOneContainer() {
    int depth = 0;
    for (int i = 0; i < count; i++) {
      depth += kinds[i].isOpener() ? 1 : kinds[i].isCloser() ? -1 : 0;
      if (depth == 0 && i + 1 < count) {
        return false;
      }
    }
    return areBalanced();
  }

  /** Whether every bracket has its partner. */
  boolean areBalanced() {
    boolean[] braces = new boolean[64];
    int depth = 0;
    for (int i = 0; i < count; i++) {
      SyntaxKind kind = kinds[i];
      if (kind.isOpener()) {
        if (depth == braces.length) {
          braces = Arrays.copyOf(braces, depth * 2);
        }
        braces[depth++] = kind == SyntaxKind.LEFT_BRACE;
      } else if (kind.isCloser()) {
        if (depth == 0 || braces[--depth] != (kind == SyntaxKind.RIGHT_BRACE)) {
          return false;
        }
      }
    }
    return depth == 0;
  }

  String text() {
    return text;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
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
