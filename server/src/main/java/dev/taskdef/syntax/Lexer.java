package dev.taskdef.syntax;

import java.util.Arrays;

/**
 * Cuts a text into tokens. It sees no structure: what a token means for its neighbors is the
 * parser's business.
 */
final class Lexer {
  /** What may end a string, or change how it is read. */
  private static final boolean[] TELLING = new boolean[128];

  static {
    for (char c : "\"\\${#<%".toCharArray()) {
      TELLING[c] = true;
    }
    Arrays.fill(TELLING, 0, ' ', true);
  }

  private final String text;
  private final int limit;
  private final Tokens tokens;
  private int at;

  private Lexer(String text, int from, int to) {
    this.text = text;
    this.limit = text.length();
    this.at = from;
    this.tokens = new Tokens(text, from, to);
  }

  /**
   * The tokens that begin in a stretch of a text; the last one may end behind it, and all may look
   * behind it.
   */
  static Tokens tokens(String text, int from, int to) {
    Lexer lexer = new Lexer(text, from, to);
    while (lexer.at < to) {
      if (!lexer.plain()) {
        SyntaxKind kind = lexer.next();
        lexer.tokens.add(kind, lexer.at);
      }
    }
    return lexer.tokens;
  }

  private SyntaxKind next() {
    char c = text.charAt(at);
    return switch (c) {
      case ' ', '\t', '\n', '\r' -> whitespace();
      case '{' -> brace();
      case '"', '\'', '\u201C', '\u201D', '\u201E', '\u201F', '\u2018', '\u2019', '`' -> string();
      case '=' -> equalsSign();
      case '\uFEFF', '\u200B', '\u00A0', '\u2060', '\u0000' -> one(SyntaxKind.JUNK);
      default -> commentOrWord(c);
    };
  }

  /** Takes a string, a blank or a mark that needs no second look, as nearly all are. */
  private boolean plain() {
    return switch (text.charAt(at)) {
      case '"' -> plainString();
      case '\n' -> plainBlank();
      case ' ' -> plainSpace();
      case ',' -> mark(SyntaxKind.COMMA);
      case '{' -> plainBrace();
      case ':' -> mark(SyntaxKind.COLON);
      case '}' -> mark(SyntaxKind.RIGHT_BRACE);
      case '[' -> mark(SyntaxKind.LEFT_BRACKET);
      case ']' -> mark(SyntaxKind.RIGHT_BRACKET);
      default -> false;
    };
  }

  private boolean mark(SyntaxKind kind) {
    tokens.addPlain(kind, ++at);
    return true;
  }

  /** Two braces may begin a placeholder, a mark behind the brace may begin a directive. */
  private boolean plainBrace() {
    char next = at + 1 < limit ? text.charAt(at + 1) : ' ';
    return (isSpace(next) || next == '"') && mark(SyntaxKind.LEFT_BRACE);
  }

  private boolean plainSpace() {
    if (at + 1 < limit && isSpace(text.charAt(at + 1))) {
      return false;
    }
    return mark(SyntaxKind.WHITESPACE);
  }

  private boolean plainString() {
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c < TELLING.length && TELLING[c]) {
        if (c == '"') {
          at = i + 1;
          tokens.addPlain(SyntaxKind.STRING, at);
          return true;
        }
        return false;
      }
    }
    return false;
  }

  /** A line break and the spaces behind it. */
  private boolean plainBlank() {
    int i = at + 1;
    while (i < limit && text.charAt(i) == ' ') {
      i++;
    }
    if (i < limit && isSpace(text.charAt(i))) {
      return false;
    }
    at = i;
    tokens.addPlain(SyntaxKind.WHITESPACE, at);
    return true;
  }

  private SyntaxKind string() {
    at = StringLexer.endAt(text, at, limit);
    return SyntaxKind.STRING;
  }

  private SyntaxKind one(SyntaxKind kind) {
    at++;
    return kind;
  }

  private SyntaxKind whitespace() {
    do {
      at++;
    } while (at < limit && isSpace(text.charAt(at)));
    return SyntaxKind.WHITESPACE;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private SyntaxKind brace() {
    int directive = PlaceholderSyntax.directiveEndAt(text, at, limit);
    if (directive >= 0) {
      at = directive;
      return SyntaxKind.DIRECTIVE;
    }
    return PlaceholderSyntax.endAt(text, at, limit) >= 0 ? word() : one(SyntaxKind.LEFT_BRACE);
  }

  private SyntaxKind equalsSign() {
    at++;
    if (at < limit && (text.charAt(at) == '>' || text.charAt(at) == '=')) {
      at++;
    }
    return SyntaxKind.COLON;
  }

  private SyntaxKind commentOrWord(char c) {
    char next = at + 1 < limit ? text.charAt(at + 1) : '\0';
    if (c == '/' && next == '*') {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 || end + 2 > limit ? limit : end + 2;
      return SyntaxKind.BLOCK_COMMENT;
    }
    if ((c == '/' && next == '/') || (c == '#' && next != '{')) {
      toLineEnd();
      return SyntaxKind.LINE_COMMENT;
    }
    if (c == '%' || c == '<') {
      int directive = PlaceholderSyntax.directiveEndAt(text, at, limit);
      if (directive >= 0) {
        at = directive;
        return SyntaxKind.DIRECTIVE;
      }
    }
    return word();
  }

  private void toLineEnd() {
    while (at < limit && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  /** A run without spaces and marks; placeholders count as one letter each. */
  private SyntaxKind word() {
    int start = at;
    boolean placeholder = false;
    while (at < limit) {
      int end = PlaceholderSyntax.endAt(text, at, limit);
      if (end >= 0) {
        placeholder = true;
        at = end;
      } else if (endsWord(text.charAt(at)) && at > start) {
        break;
      } else {
        at++;
      }
    }
    return placeholder ? SyntaxKind.PLACEHOLDER : literal(start);
  }

  private boolean endsWord(char c) {
    return switch (c) {
      case ' ',
          '\t',
          '\n',
          '\r',
          ',',
          ':',
          '{',
          '}',
          '[',
          ']',
          '"',
          '=',
          '\uFEFF',
          '\u200B',
          '\u00A0' ->
          true;
      case '/' -> at + 1 < limit && (text.charAt(at + 1) == '/' || text.charAt(at + 1) == '*');
      default -> false;
    };
  }

  private SyntaxKind literal(int start) {
    char c = text.charAt(start);
    if (c == '-' || (c >= '0' && c <= '9')) {
      return NumberLiteral.isJson(text, start, at) ? SyntaxKind.NUMBER : SyntaxKind.WORD;
    }
    int length = at - start;
    if (length == 4 && text.startsWith("true", start)) {
      return SyntaxKind.TRUE;
    }
    if (length == 4 && text.startsWith("null", start)) {
      return SyntaxKind.NULL;
    }
    return length == 5 && text.startsWith("false", start) ? SyntaxKind.FALSE : SyntaxKind.WORD;
  }
}
