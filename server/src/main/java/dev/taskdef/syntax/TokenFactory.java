package dev.taskdef.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes green tokens, the same object for the same text where that is cheap, and finds what is
 * wrong inside a single token.
 */
final class TokenFactory {
  private static final int CACHE = 512;
  private static final int SHORT = 40;

  private final String text;

  /** Tokens made before, and where each of them stands in the text. */
  private final GreenToken[] cache = new GreenToken[CACHE];

  private final int[] cachedAt = new int[CACHE];

  /** Line feeds with spaces behind them, by length. */
  private final GreenToken[] blanks = new GreenToken[SHORT + 1];

  TokenFactory(String text) {
    this.text = text;
  }

  /** The token of a kind that covers a stretch of the text. */
  GreenToken token(SyntaxKind kind, int start, int end) {
    if (kind == SyntaxKind.WHITESPACE && end - start == 1 && text.charAt(start) == ' ') {
      return GreenToken.SPACE;
    }
    return switch (kind) {
      case COMMA -> mark(GreenToken.COMMA, start, end);
      case COLON -> mark(GreenToken.COLON, start, end);
      case LEFT_BRACE -> mark(GreenToken.LEFT_BRACE, start, end);
      case RIGHT_BRACE -> mark(GreenToken.RIGHT_BRACE, start, end);
      case LEFT_BRACKET -> mark(GreenToken.LEFT_BRACKET, start, end);
      case RIGHT_BRACKET -> mark(GreenToken.RIGHT_BRACKET, start, end);
      case TRUE -> GreenToken.TRUE;
      case FALSE -> GreenToken.FALSE;
      case NULL -> GreenToken.NULL;
      default -> end - start <= SHORT ? cached(kind, start, end) : made(kind, start, end);
    };
  }

  /** The token of a plain stretch; see {@link Tokens#addPlain}. */
  GreenToken plain(SyntaxKind kind, int start, int end) {
    return switch (kind) {
      case STRING -> plainString(start, end);
      case COMMA -> GreenToken.COMMA;
      case COLON -> GreenToken.COLON;
      case LEFT_BRACE -> GreenToken.LEFT_BRACE;
      case RIGHT_BRACE -> GreenToken.RIGHT_BRACE;
      case LEFT_BRACKET -> GreenToken.LEFT_BRACKET;
      case RIGHT_BRACKET -> GreenToken.RIGHT_BRACKET;
      default -> text.charAt(start) == ' ' ? GreenToken.SPACE : plainBlank(start, end);
    };
  }

  /** The token of a line feed with spaces behind it: its length says it all. */
  private GreenToken plainBlank(int start, int end) {
    if (end - start > SHORT) {
      return new GreenToken(SyntaxKind.WHITESPACE, text.substring(start, end), List.of());
    }
    GreenToken known = blanks[end - start];
    if (known == null) {
      known = new GreenToken(SyntaxKind.WHITESPACE, text.substring(start, end), List.of());
      blanks[end - start] = known;
    }
    return known;
  }

  /** The token of a string in which nothing is wrong. */
  private GreenToken plainString(int start, int end) {
    if (end - start > SHORT) {
      return new GreenToken(SyntaxKind.STRING, text.substring(start, end), List.of());
    }
    int slot = slot(start, end);
    GreenToken known = known(slot, SyntaxKind.STRING, start, end);
    return known != null
        ? known
        : keep(
            slot, start, new GreenToken(SyntaxKind.STRING, text.substring(start, end), List.of()));
  }

  /** A token that would be written otherwise, were it right; what is wrong has been said. */
  GreenToken meant(SyntaxKind kind, int start, int end, String meaning) {
    return new GreenToken(kind, text.substring(start, end), meaning, List.of());
  }

  private GreenToken mark(GreenToken usual, int start, int end) {
    boolean asUsual = end - start == 1 && text.charAt(start) == usual.content().charAt(0);
    return asUsual ? usual : made(usual.kind(), start, end);
  }

  /** A bare word that stands where a key belongs. */
  GreenToken bareKey(int start, int end) {
    String word = text.substring(start, end);
    GreenError error =
        GreenError.of(
                SyntaxErrorCode.UNQUOTED_KEY,
                0,
                word.length(),
                "Keys stand in double quotes: \"" + word + "\"")
            .mended(
                "Put the key in quotes",
                new GreenError.Edit(0, word.length(), StringLiteral.quoted(word)));
    return new GreenToken(SyntaxKind.WORD, word, List.of(error));
  }

  private GreenToken cached(SyntaxKind kind, int start, int end) {
    int slot = slot(start, end);
    GreenToken known = known(slot, kind, start, end);
    return known != null ? known : keep(slot, start, made(kind, start, end));
  }

  private GreenToken keep(int slot, int start, GreenToken made) {
    cache[slot] = made;
    cachedAt[slot] = start;
    return made;
  }

  private @Nullable GreenToken known(int slot, SyntaxKind kind, int start, int end) {
    GreenToken known = cache[slot];
    int before = cachedAt[slot];
    boolean same =
        known != null
            && known.kind() == kind
            && known.width() == end - start
            && text.regionMatches(before, text, start, end - start);
    return same ? known : null;
  }

  /** A few characters tell enough: numbered names differ at their end. */
  private int slot(int start, int end) {
    int hash = end - start;
    if (hash > 2) {
      hash = hash * 31 + text.charAt(end - 3);
      hash = hash * 31 + text.charAt(end - 2);
      hash = hash * 31 + text.charAt(start + 1);
    }
    return (hash ^ (hash >>> 9)) & (CACHE - 1);
  }

  private GreenToken made(SyntaxKind kind, int start, int end) {
    String content = text.substring(start, end);
    return new GreenToken(kind, content, errorsOf(kind, content));
  }

  private static List<GreenError> errorsOf(SyntaxKind kind, String content) {
    return switch (kind) {
      case STRING -> stringErrors(content);
      case WORD -> List.of(wordError(content));
      case JUNK -> isInvisible(content) ? List.of(junkError(content)) : List.of();
      case LINE_COMMENT, BLOCK_COMMENT -> List.of(commentError(kind, content));
      default -> List.of();
    };
  }

  private static List<GreenError> stringErrors(String content) {
    if (isPlain(content)) {
      return List.of();
    }
    List<GreenError> errors = new ArrayList<>();
    StringErrors.collect(content, errors);
    return List.copyOf(errors);
  }

  private static boolean isPlain(String content) {
    int last = content.length() - 1;
    if (last < 1 || content.charAt(0) != '"' || content.charAt(last) != '"') {
      return false;
    }
    for (int i = 1; i < last; i++) {
      char c = content.charAt(i);
      if (c < ' ' || c == '\\' || c == '"') {
        return false;
      }
    }
    return true;
  }

  private static boolean isInvisible(String content) {
    return content.length() == 1 && "\uFEFF\u200B\u00A0\u2060\0".indexOf(content.charAt(0)) >= 0;
  }

  private static GreenError junkError(String content) {
    return GreenError.of(
            SyntaxErrorCode.INVISIBLE_CHARACTER,
            0,
            content.length(),
            String.format(
                "An invisible character (U+%04X) stands here; delete it", (int) content.charAt(0)))
        .mended("Delete the invisible character", new GreenError.Edit(0, content.length(), ""));
  }

  private static GreenError commentError(SyntaxKind kind, String content) {
    int length = content.length();
    if (kind == SyntaxKind.BLOCK_COMMENT && (length < 4 || !content.endsWith("*/"))) {
      return GreenError.of(
          SyntaxErrorCode.UNCLOSED_COMMENT,
          0,
          2,
          "This comment does not end, so everything below is lost; write */ where it ends");
    }
    return GreenError.of(
            SyntaxErrorCode.COMMENT,
            0,
            length,
            "JSON has no comments, and ECS refuses a file that holds one")
        .suggested("Delete the comment", new GreenError.Edit(0, length, ""));
  }

  private static GreenError wordError(String word) {
    int length = word.length();
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    String literal =
        switch (lower) {
          case "true", "yes", "on" -> "true";
          case "false", "no", "off" -> "false";
          case "null", "none", "nil", "undefined" -> "null";
          default -> "";
        };
    if (!literal.isEmpty()) {
      return GreenError.of(
              SyntaxErrorCode.MISSPELLED_LITERAL,
              0,
              length,
              "JSON writes " + literal + " for " + word)
          .mended("Write " + literal, new GreenError.Edit(0, length, literal));
    }
    if (lower.matches("[+-]?(nan|inf|infinity)")) {
      return GreenError.of(
          SyntaxErrorCode.NOT_A_NUMBER,
          0,
          length,
          "JSON has no " + word + "; give a number, or leave the key out");
    }
    if (NumberLiteral.isAlmost(word)) {
      GreenError error =
          GreenError.of(
              SyntaxErrorCode.BAD_NUMBER, 0, length, "JSON does not write numbers as " + word);
      return NumberLiteral.mended(word)
          .map(number -> error.mended("Write " + number, new GreenError.Edit(0, length, number)))
          .orElse(error);
    }
    return GreenError.of(
            SyntaxErrorCode.BARE_WORD, 0, length, "Text stands in double quotes: \"" + word + "\"")
        .mended("Put it in quotes", new GreenError.Edit(0, length, StringLiteral.quoted(word)));
  }
}
