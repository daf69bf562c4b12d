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
  private static final SyntaxKind[] KINDS = SyntaxKind.values();

  /** Marks a token that was found to be plain. */
  private static final int PLAIN = 0x40;

  /** The kinds that may stand right before a string, one bit for each. */
  private static final int BEFORE_STRINGS =
      1 << code(SyntaxKind.WHITESPACE)
          | 1 << code(SyntaxKind.LEFT_BRACE)
          | 1 << code(SyntaxKind.LEFT_BRACKET)
          | 1 << code(SyntaxKind.COLON)
          | 1 << code(SyntaxKind.COMMA);

  /** What a member's value can be without a closing bracket, one bit for each. */
  private static final int LITERALS =
      1 << code(SyntaxKind.STRING)
          | 1 << code(SyntaxKind.NUMBER)
          | 1 << code(SyntaxKind.TRUE)
          | 1 << code(SyntaxKind.FALSE)
          | 1 << code(SyntaxKind.NULL);

  private static final int ENDS_OF_MEMBERS =
      1 << code(SyntaxKind.COMMA) | 1 << code(SyntaxKind.RIGHT_BRACE);

  /** By token: the kind's number, with a mark for plain ones. Bytes, because there are so many. */
  private byte[] kinds;

  private int[] ends;
  private int count;
  private boolean oddStrings;
  private boolean tightStrings;
  private @Nullable Map<Integer, List<GreenError>> errors;
  private @Nullable Map<Integer, String> meanings;

  Tokens(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    int guess = 16 + (to - from) / 4;
    kinds = new byte[guess];
    ends = new int[guess];
  }

  void add(SyntaxKind kind, int end) {
    oddStrings |= kind == SyntaxKind.STRING;
    append(kind, end, false);
  }

  @SuppressWarnings("EnumOrdinal") // a place in KINDS, kept nowhere but here
  private static int code(SyntaxKind kind) {
    return kind.ordinal();
  }

  private void append(SyntaxKind kind, int end, boolean isPlain) {
    if (count == ends.length) {
      kinds = Arrays.copyOf(kinds, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    if (kind == SyntaxKind.STRING && count > 0) {
      tightStrings |= (BEFORE_STRINGS >> code(count - 1) & 1) == 0;
    }
    kinds[count] = (byte) (isPlain ? code(kind) | PLAIN : code(kind));
    ends[count++] = end;
  }

  /**
   * Adds a string in double quotes with nothing to decode and nothing wrong in it, a blank that is
   * one space or a line feed with spaces behind it, or a bracket, comma or colon.
   */
  void addPlain(SyntaxKind kind, int end) {
    append(kind, end, true);
  }

  /** Whether a token was found to be plain; one that was not may be so all the same. */
  boolean isPlain(int index) {
    return (kinds[index] & PLAIN) != 0;
  }

  /** Adds a token that has been read as something else, with the error that says so. */
  void add(SyntaxKind kind, int end, GreenError error) {
    add(kind, end);
    complain(count - 1, error);
  }

  /** Adds a token of another reading of the text, with all that was said about it. */
  void copy(Tokens other, int index) {
    oddStrings |= other.kind(index) == SyntaxKind.STRING && !other.isPlain(index);
    append(other.kind(index), other.ends[index], other.isPlain(index));
    other.errors(index).forEach(error -> complain(count - 1, error));
    if (!other.meaning(index).isEmpty()) {
      mean(other.meaning(index));
    }
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

  /** Whether something was said about a token that is not seen from its text. */
  boolean haveNotes() {
    return errors != null || meanings != null;
  }

  /** How many brackets at least lack a partner. */
  int countLoneBrackets() {
    int braces = 0;
    int brackets = 0;
    int lone = 0;
    for (int i = 0; i < count; i++) {
      switch (kind(i)) {
        case LEFT_BRACE -> braces++;
        case LEFT_BRACKET -> brackets++;
        case RIGHT_BRACE -> lone += --braces < 0 ? 1 : 0;
        case RIGHT_BRACKET -> lone += --brackets < 0 ? 1 : 0;
        default -> {}
      }
      braces = Math.max(braces, 0);
      brackets = Math.max(brackets, 0);
    }
    return lone + braces + brackets;
  }

  /** Whether a string begins where a word or the like ends, without a blank. */
  boolean haveTightStrings() {
    return tightStrings;
  }

  /** Whether there are strings that take a second look. */
  boolean haveOddStrings() {
    return oddStrings;
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
    return KINDS[code(index)];
  }

  private int code(int index) {
    return kinds[index] & ~PLAIN;
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
    while (i < count && kind(i).isTrivia()) {
      i++;
    }
    return i;
  }

  /** The token at an index, or the one behind it if that one is blank. */
  int pastBlank(int index) {
    return index < count && code(index) == code(SyntaxKind.WHITESPACE) ? index + 1 : index;
  }

  /**
   * The value of a member as nearly all are: a colon behind the key, one blank at most, a value
   * that needs no closing, and then, perhaps behind a blank, what cannot but end the member. 0 if
   * it is not of this kind.
   */
  int plainValue(int key) {
    int value = pastBlank(key + 2);
    int end = pastBlank(value + 1);
    return end < count
            && kinds[key + 1] == (PLAIN | code(SyntaxKind.COLON))
            && (LITERALS >> code(value) & 1) != 0
            && (ENDS_OF_MEMBERS >> code(end) & 1) != 0
        ? value
        : 0;
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
