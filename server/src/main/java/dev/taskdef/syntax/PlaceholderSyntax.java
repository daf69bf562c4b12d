package dev.taskdef.syntax;

/**
 * How template tools write placeholders and directives. A placeholder never runs over the end of
 * its line. Every question is answered with the offset behind what was found, or -1.
 */
final class PlaceholderSyntax {
  /**
   * No placeholder is longer, in code units; else a hundred thousand braces would be looked at from
   * each of them.
   */
  private static final int LONGEST = 500;

  /** Nor does one open more braces or parentheses than this, for the same reason. */
  private static final int DEEPEST = 8;

  private PlaceholderSyntax() {}

  /** The placeholder (or, in a string, directive) that begins at an offset. */
  static int endAt(CharSequence text, int at, int end) {
    int limit = Math.min(end, at + LONGEST);
    char next = at + 1 < limit ? text.charAt(at + 1) : '\0';
    return switch (text.charAt(at)) {
      case '$' -> afterDollar(text, at, limit, next);
      case '{' -> next == '{' || next == '%' ? afterBrace(text, at, limit) : -1;
      case '<' -> afterAngle(text, at, limit, next);
      case '%' ->
          next == '{' ? balanced(text, at + 1, limit, '{', '}') : wrapped(text, at, limit, "%");
      case '#' -> afterHash(text, at, limit, next);
      case '@' -> wrapped(text, at, limit, next == '@' ? "@@" : "@");
      case '_' ->
          next == '_' && !isNamePart(before(text, at)) ? wrapped(text, at, limit, "__") : -1;
      default -> -1;
    };
  }

  private static int afterHash(CharSequence text, int at, int limit, char next) {
    int brace = next == '{' ? balanced(text, at + 1, limit, '{', '}') : -1;
    return brace >= 0 && brace < limit && text.charAt(brace) == '#' ? brace + 1 : brace;
  }

  /** The directive that begins at an offset: it steers the template and stands for no value. */
  static int directiveEndAt(CharSequence text, int at, int end) {
    int limit = Math.min(end, at + LONGEST);
    char c = text.charAt(at);
    char next = at + 1 < limit ? text.charAt(at + 1) : '\0';
    if (c == '%' && next == '{') {
      return balanced(text, at + 1, limit, '{', '}');
    }
    if (c == '{' && (next == '%' || next == '#')) {
      return until(text, at + 2, limit, next == '%' ? "%}" : "#}");
    }
    if (c == '<' && next == '%' && at + 2 < limit && text.charAt(at + 2) != '=') {
      return until(text, at + 2, limit, "%>");
    }
    if (c != '{' || next != '{') {
      return -1;
    }
    int word = at + 2;
    while (word < limit
        && (text.charAt(word) == ' ' || text.charAt(word) == '-' || text.charAt(word) == '~')) {
      word++;
    }
    return isSteering(text, word, limit) ? afterBrace(text, at, limit) : -1;
  }

  private static boolean isSteering(CharSequence text, int at, int limit) {
    if (at < limit && "#/!^>&".indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    int end = at;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return switch (text.subSequence(at, end).toString()) {
      case "if", "else", "end", "range", "with", "define" -> true;
      default -> false;
    };
  }

  private static int afterDollar(CharSequence text, int at, int limit, char next) {
    if (next == '{') {
      return balanced(text, at + 1, limit, '{', '}');
    }
    if (next == '(') {
      return balanced(text, at + 1, limit, '(', ')');
    }
    if (next == '[' && at + 2 < limit && text.charAt(at + 2) == '[') {
      return until(text, at + 3, limit, "]]");
    }
    if (next == '$') {
      return afterDollars(text, at, limit);
    }
    if (!isNameStart(next)) {
      return -1;
    }
    int end = nameEnd(text, at + 1, limit);
    return end < limit && text.charAt(end) == '$' ? end + 1 : end;
  }

  private static int afterDollars(CharSequence text, int at, int limit) {
    int name = at;
    while (name < limit && text.charAt(name) == '$') {
      name++;
    }
    int end = name;
    while (end < limit && isNamePart(text.charAt(end))) {
      end++;
    }
    int tail = end;
    while (tail < limit && text.charAt(tail) == '$' && tail - end < name - at) {
      tail++;
    }
    return end > name && tail - end == name - at ? tail : -1;
  }

  /**
   * From two opening braces to two closing ones; not when a key in quotes follows, for that is a
   * doubled brace.
   */
  private static int afterBrace(CharSequence text, int at, int limit) {
    if (text.charAt(at + 1) == '%') {
      return until(text, at + 2, limit, "%}");
    }
    int first = at + 2;
    while (first < limit && (text.charAt(first) == ' ' || text.charAt(first) == '{')) {
      if (text.charAt(first++) == '{' && first > at + DEEPEST) {
        return -1;
      }
    }
    int end = until(text, first, limit, "}}");
    if (end < 0 || end - 2 == first) {
      return -1;
    }
    if (text.charAt(first) == '"' && looksLikeMember(text, first, end)) {
      return -1;
    }
    return end < limit && text.charAt(end) == '}' && text.charAt(at + 2) == '{' ? end + 1 : end;
  }

  private static boolean looksLikeMember(CharSequence text, int quote, int end) {
    int at = quote + 1;
    while (at < end && text.charAt(at) != '"') {
      at++;
    }
    at++;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at < end && text.charAt(at) == ':';
  }

  private static int afterAngle(CharSequence text, int at, int limit, char next) {
    if (next == '%') {
      return until(text, at + 2, limit, "%>");
    }
    if (!isNameStart(next)) {
      return -1;
    }
    int end = at + 1;
    while (end < limit
        && (isNamePart(text.charAt(end)) || " .-/:|'#".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end < limit && text.charAt(end) == '>' ? end + 1 : -1;
  }

  /** A name between two copies of a mark, such as {@code %NAME%}. */
  private static int wrapped(CharSequence text, int at, int limit, String mark) {
    int name = at + mark.length();
    if (name >= limit || !isNameStart(text.charAt(name)) || text.charAt(name) == '_') {
      return -1;
    }
    int end = name;
    while (end < limit && isNamePart(text.charAt(end)) && !startsWith(text, end, limit, mark)) {
      end++;
    }
    return startsWith(text, end, limit, mark) ? end + mark.length() : -1;
  }

  private static int balanced(CharSequence text, int at, int limit, char open, char close) {
    int depth = 0;
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return -1;
      }
      if (c == open) {
        if (++depth > DEEPEST) {
          return -1;
        }
      } else if (c == close && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int until(CharSequence text, int at, int limit, String mark) {
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return -1;
      }
      if (startsWith(text, i, limit, mark)) {
        return i + mark.length();
      }
    }
    return -1;
  }

  private static boolean startsWith(CharSequence text, int at, int limit, String mark) {
    if (at + mark.length() > limit) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (text.charAt(at + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int nameEnd(CharSequence text, int at, int limit) {
    int end = at;
    while (end < limit && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static char before(CharSequence text, int at) {
    return at == 0 ? ' ' : text.charAt(at - 1);
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9');
  }
}
