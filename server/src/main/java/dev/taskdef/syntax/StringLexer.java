package dev.taskdef.syntax;

/**
 * Finds where a string ends, also when its end is missing. A string never runs over the end of its
 * line.
 */
final class StringLexer {
  private StringLexer() {}

  /**
   * The offset behind the string that begins at {@code start}. As JSON reads it, unless what
   * follows shows that quotes inside a placeholder were meant, as in <code>"${lookup("a")}"</code>.
   * An unclosed string ends with its line, before a comma that ends the line.
   */
  static int endAt(String text, int start, int limit) {
    char quote = text.charAt(start);
    boolean strictlyJson = quote == '"';
    boolean templates = false;
    int i = start + 1;
    while (i < limit) {
      char c = text.charAt(i);
      if (strictlyJson ? c == '"' : StringLiteral.closes(quote, c)) {
        return templates && !isFollowedWell(text, i + 1, limit)
            ? throughPlaceholders(text, start, i + 1, limit)
            : i + 1;
      }
      if (c == '\\') {
        i++;
        if (i < limit && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
          break;
        }
      } else if (c == '\n' || c == '\r') {
        break;
      } else if (c == '$' || c == '{' || c == '#' || c == '<' || c == '%') {
        templates = true;
      }
      i++;
    }
    return unclosedEnd(text, start, Math.min(i, limit));
  }

  private static boolean isFollowedWell(String text, int at, int limit) {
    int i = at;
    while (i < limit && Lexer.isSpace(text.charAt(i))) {
      i++;
    }
    if (i == limit) {
      return true;
    }
    char c = text.charAt(i);
    return c == ',' || c == ':' || c == ']' || c == '}';
  }

  private static int throughPlaceholders(String text, int start, int strictEnd, int limit) {
    int i = start + 1;
    while (i < limit) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1 > strictEnd && isFollowedWell(text, i + 1, limit) ? i + 1 : strictEnd;
      }
      if (c == '\n' || c == '\r') {
        return strictEnd;
      }
      int placeholder = PlaceholderSyntax.endAt(text, i, limit);
      if (placeholder >= 0) {
        i = placeholder;
      } else {
        i += c == '\\' ? 2 : 1;
      }
    }
    return strictEnd;
  }

  private static int unclosedEnd(String text, int start, int lineEnd) {
    int end = lineEnd;
    while (end > start + 1 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    if (end > start + 2 && text.charAt(end - 1) == ',') {
      end--;
    }
    return end;
  }
}
