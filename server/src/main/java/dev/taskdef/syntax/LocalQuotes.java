package dev.taskdef.syntax;

/**
 * Whether the unpaired quotes in one container can be mended without a look at the text around it:
 * their lines begin and end inside, and no bracket was swallowed, so that the rest of the text is
 * read as before.
 */
final class LocalQuotes {
  private final Tokens tokens;
  private final int first;
  private final int last;

  private LocalQuotes(Tokens tokens, boolean beginsLine) {
    this.tokens = tokens;
    this.first = beginsLine ? tokens.from() : nextBreak(tokens.from());
    this.last = lastBreak(tokens.to());
  }

  /**
   * Looks at a container.
   *
   * @param beginsLine whether nothing but blanks stands before it on its line
   */
  static boolean canBeMended(Tokens tokens, boolean beginsLine) {
    return !tokens.haveTightStrings()
        && tokens.countLoneBrackets() == 0
        && new LocalQuotes(tokens, beginsLine).areInside();
  }

  private boolean areInside() {
    for (int i = 0; i < tokens.count(); i++) {
      if (MendedQuotes.isUnclosed(tokens, i) && !isInside(tokens.start(i), tokens.end(i))) {
        return false;
      }
    }
    return true;
  }

  /** A string over several lines is looked for up to the next quote, which is here as well. */
  private boolean isInside(int start, int end) {
    String text = tokens.text();
    int quote = text.lastIndexOf('"', last);
    return first <= start && end <= last && quote > end && text.charAt(quote - 1) != '\\';
  }

  private int nextBreak(int from) {
    int at = from;
    while (at < tokens.to() && !MendedQuotes.isBreak(tokens.text().charAt(at))) {
      at++;
    }
    return at;
  }

  private int lastBreak(int to) {
    int at = to - 1;
    while (at > tokens.from() && !MendedQuotes.isBreak(tokens.text().charAt(at))) {
      at--;
    }
    return at;
  }
}
