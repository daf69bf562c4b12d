package dev.taskdef.syntax;

/** How many brackets of each kind a text has too many or too few. */
record BracketCount(int braces, int brackets) {

  /** Counts the brackets among tokens. */
  static BracketCount of(Tokens tokens) {
    int braces = 0;
    int brackets = 0;
    for (int i = 0; i < tokens.count(); i++) {
      switch (tokens.kind(i)) {
        case LEFT_BRACE -> braces++;
        case RIGHT_BRACE -> braces--;
        case LEFT_BRACKET -> brackets++;
        case RIGHT_BRACKET -> brackets--;
        case STRING -> {
          if (MendedQuotes.isUnclosed(tokens, i)) {
            braces += balance(tokens, i, '{', '}');
            brackets += balance(tokens, i, '[', ']');
          }
        }
        default -> {}
      }
    }
    return new BracketCount(braces, brackets);
  }

  /** What an unclosed string may have swallowed. */
  private static int balance(Tokens tokens, int token, char open, char close) {
    int balance = 0;
    for (int at = tokens.start(token); at < tokens.end(token); at++) {
      char c = tokens.text().charAt(at);
      balance += c == open ? 1 : c == close ? -1 : 0;
    }
    return balance;
  }

  /**
   * 2 if one more of this mark would help to balance the text, -2 if it would not, 0 for other
   * marks.
   */
  int missing(char mark) {
    return switch (mark) {
      case '{' -> braces < 0 ? 2 : -2;
      case '}' -> braces > 0 ? 2 : -2;
      case '[' -> brackets < 0 ? 2 : -2;
      case ']' -> brackets > 0 ? 2 : -2;
      default -> 0;
    };
  }

  /**
   * 2 if one fewer of this mark would help to balance the text, -2 if it would not, 0 for other
   * marks.
   */
  int surplus(char mark) {
    return switch (mark) {
      case '{' -> missing('}');
      case '}' -> missing('{');
      case '[' -> missing(']');
      case ']' -> missing('[');
      default -> 0;
    };
  }
}
