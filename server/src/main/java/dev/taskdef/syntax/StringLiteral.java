package dev.taskdef.syntax;

/** How JSON writes strings. */
final class StringLiteral {
  private StringLiteral() {}

  /**
   * The value of a string as written, with whatever quotes it has; escapes that JSON does not know
   * stand for themselves.
   */
  static String valueOf(String written) {
    int start = written.isEmpty() || !isQuote(written.charAt(0)) ? 0 : 1;
    int end = isClosed(written) ? written.length() - 1 : written.length();
    int escape = written.indexOf('\\', start);
    if (escape < 0 || escape >= end) {
      return written.substring(start, end);
    }
    StringBuilder value = new StringBuilder(end - start);
    value.append(written, start, escape);
    int at = escape;
    while (at < end) {
      char c = written.charAt(at++);
      if (c != '\\' || at >= end) {
        value.append(c);
      } else {
        at = decode(written, at, end, value);
      }
    }
    return value.toString();
  }

  /** Whether a string as written ends with the partner of its first quote. */
  static boolean isClosed(String written) {
    return isClosed(written, 0, written.length());
  }

  /** Whether a string, written in a stretch of a text, ends with the partner of its first quote. */
  static boolean isClosed(String text, int start, int end) {
    int last = end - 1;
    if (last <= start
        || !isQuote(text.charAt(start))
        || !closes(text.charAt(start), text.charAt(last))) {
      return false;
    }
    int backslashes = 0;
    while (text.charAt(last - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 0;
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || isCurly(c) || c == '`';
  }

  static boolean isCurly(char c) {
    return c == '\u201C'
        || c == '\u201D'
        || c == '\u201E'
        || c == '\u201F'
        || c == '\u2018'
        || c == '\u2019';
  }

  /** Whether a string that opened with one quote may end with the other. */
  static boolean closes(char open, char close) {
    return open == close || (isCurly(open) && (isCurly(close) || close == '"'));
  }

  private static int decode(String written, int at, int end, StringBuilder value) {
    char c = written.charAt(at);
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'u' -> {
        int code = hex(written, at + 1, Math.min(end, at + 5));
        if (code >= 0) {
          value.append((char) code);
          return at + 5;
        }
        value.append("\\u");
      }
      case '"', '\\', '/', '\'' -> value.append(c);
      default -> value.append('\\').append(c);
    }
    return at + 1;
  }

  /** The number that exactly four hexadecimal digits give, or -1. */
  static int hex(String text, int start, int end) {
    if (end - start != 4) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  /** A value as a JSON string, quotes included. Characters beyond ASCII stay as they are. */
  static String quoted(String value) {
    StringBuilder result = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      appendEscaped(value.charAt(i), result);
    }
    return result.append('"').toString();
  }

  static void appendEscaped(char c, StringBuilder result) {
    switch (c) {
      case '"' -> result.append("\\\"");
      case '\\' -> result.append("\\\\");
      case '\n' -> result.append("\\n");
      case '\r' -> result.append("\\r");
      case '\t' -> result.append("\\t");
      case '\b' -> result.append("\\b");
      case '\f' -> result.append("\\f");
      default -> {
        if (c < ' ') {
          result.append(String.format("\\u%04x", (int) c));
        } else {
          result.append(c);
        }
      }
    }
  }
}
