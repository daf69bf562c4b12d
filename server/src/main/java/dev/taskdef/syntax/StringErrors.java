package dev.taskdef.syntax;

import java.util.List;

/** What can be wrong inside a string: its quotes, its escapes, its raw control characters. */
final class StringErrors {
  private StringErrors() {}

  /** Adds the errors of a string as written, with offsets counted from its first quote. */
  static void collect(String written, List<GreenError> errors) {
    char quote = written.charAt(0);
    int length = written.length();
    boolean closed = StringLiteral.isClosed(written);
    if (quote != '"') {
      errors.add(wrongQuotes(written));
    } else if (!closed) {
      errors.add(
          GreenError.of(
                  SyntaxErrorCode.UNCLOSED_STRING, 0, length, "This string has no closing quote")
              .mended("Close the string", new GreenError.Edit(length, length, "\"")));
    }
    if (quote == '"') {
      inner(written, closed ? length - 1 : length, errors);
    }
  }

  private static GreenError wrongQuotes(String written) {
    int length = written.length();
    boolean curly = StringLiteral.isCurly(written.charAt(0));
    String message =
        curly
            ? "These are typographic quotes; JSON takes only straight double quotes"
            : "JSON takes only double quotes";
    String value = StringLiteral.valueOf(written);
    return GreenError.of(
            curly ? SyntaxErrorCode.CURLY_QUOTES : SyntaxErrorCode.SINGLE_QUOTES,
            0,
            length,
            message)
        .mended(
            "Use straight double quotes",
            new GreenError.Edit(0, length, StringLiteral.quoted(value)));
  }

  private static void inner(String written, int end, List<GreenError> errors) {
    int at = 1;
    while (at < end) {
      char c = written.charAt(at);
      if (c == '\\') {
        at = escape(written, at, end, errors);
        continue;
      }
      if (c < ' ') {
        StringBuilder escaped = new StringBuilder();
        StringLiteral.appendEscaped(c, escaped);
        errors.add(
            GreenError.of(
                    SyntaxErrorCode.CONTROL_CHARACTER,
                    at,
                    at + 1,
                    "A raw control character stands in this string; write it as " + escaped)
                .mended("Write " + escaped, new GreenError.Edit(at, at + 1, escaped.toString())));
      }
      at++;
    }
  }

  private static int escape(String written, int at, int end, List<GreenError> errors) {
    char c = at + 1 < end ? written.charAt(at + 1) : '\0';
    if (c == 'u') {
      int stop = Math.min(end, at + 6);
      if (StringLiteral.hex(written, at + 2, stop) >= 0) {
        return at + 6;
      }
      errors.add(
          GreenError.of(
                  SyntaxErrorCode.BAD_ESCAPE,
                  at,
                  at + 2,
                  "\\u takes exactly four hexadecimal digits, as in \\u00e9")
              .suggested("Write the backslash twice", new GreenError.Edit(at, at, "\\")));
      return at + 2;
    }
    if (at + 1 < end && "\"\\/bfnrt".indexOf(c) >= 0) {
      return at + 2;
    }
    int stop = Math.min(end, at + 2);
    GreenError error =
        GreenError.of(
            SyntaxErrorCode.BAD_ESCAPE,
            at,
            stop,
            "JSON knows no " + written.substring(at, stop) + "; write \\\\ for a backslash");
    errors.add(
        c == '\''
            ? error.mended("Drop the backslash", new GreenError.Edit(at, at + 1, ""))
            : error.mended("Write the backslash twice", new GreenError.Edit(at, at, "\\")));
    return c == '\\' ? at + 2 : at + 1;
  }
}
