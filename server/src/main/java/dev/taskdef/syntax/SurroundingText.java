package dev.taskdef.syntax;

/**
 * Finds text that came along when a definition was copied from a web page, a chat or a terminal:
 * words before its first bracket or behind its last one. They are kept as one stretch that says
 * nothing, with one message.
 */
final class SurroundingText {
  private final Tokens raw;
  private final Tokens trimmed;

  private SurroundingText(Tokens raw) {
    this.raw = raw;
    this.trimmed = new Tokens(raw.text(), raw.from(), raw.to());
  }

  /** The same text, what surrounds the definition read as junk; the same object if nothing does. */
  static Tokens without(Tokens raw) {
    int first = raw.significant(0);
    int last = lastSignificant(raw);
    boolean none =
        first >= raw.count() || (raw.kind(first).isOpener() && raw.kind(last).isCloser());
    return none ? raw : new SurroundingText(raw).run(first, last);
  }

  private static int lastSignificant(Tokens tokens) {
    int i = tokens.count() - 1;
    while (i >= 0 && tokens.kind(i).isTrivia()) {
      i--;
    }
    return i;
  }

  private Tokens run(int first, int last) {
    int begin = first;
    while (begin < raw.count() && !raw.kind(begin).isOpener()) {
      begin++;
    }
    int end = begin;
    int depth = 0;
    while (end < raw.count()) {
      SyntaxKind kind = raw.kind(end++);
      depth += kind.isOpener() ? 1 : kind.isCloser() ? -1 : 0;
      if (depth == 0) {
        break;
      }
    }
    boolean before = begin < raw.count() && first < begin && areWords(first, begin);
    boolean behind = depth == 0 && end <= last && areWords(raw.significant(end), last + 1);
    if (!before && !behind) {
      return raw;
    }
    int rest = behind ? raw.significant(end) : raw.count();
    if (before) {
      copy(0, first);
      junk(first, begin, "before");
    }
    copy(before ? begin : 0, rest);
    if (behind) {
      junk(rest, last + 1, "behind");
      copy(last + 1, raw.count());
    }
    return trimmed;
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      trimmed.copy(raw, i);
    }
  }

  /** Whether tokens are words of a sentence and neither JSON nor a key without quotes. */
  private boolean areWords(int from, int to) {
    boolean words = false;
    boolean strings = false;
    int said = 0;
    for (int i = from; i < to; i++) {
      SyntaxKind kind = raw.kind(i);
      if (kind.isOpener() || kind.isCloser()) {
        return false;
      }
      boolean straight = raw.text().charAt(raw.start(i)) == '"';
      words |= kind == SyntaxKind.WORD || (kind == SyntaxKind.STRING && !straight);
      strings |= kind == SyntaxKind.STRING && straight;
      said += kind.isTrivia() ? 0 : 1;
    }
    int second = raw.significant(from + 1);
    boolean sentence =
        raw.kind(from) == SyntaxKind.WORD && raw.kindOrRoot(second) == SyntaxKind.WORD;
    boolean key = said == 2 && raw.kindOrRoot(second) == SyntaxKind.COLON;
    return sentence || (words && !strings && !key);
  }

  private void junk(int from, int to, String where) {
    int start = raw.start(from);
    int end = raw.end(to - 1);
    while (Lexer.isSpace(raw.text().charAt(end - 1))) {
      end--;
    }
    int stop = raw.end(to - 1);
    boolean firstPart = where.equals("before");
    trimmed.add(
        SyntaxKind.JUNK,
        stop,
        GreenError.of(
                SyntaxErrorCode.SURROUNDING_TEXT,
                start,
                end,
                "This text stands " + where + " the JSON; a file holds nothing but the JSON itself")
            .suggested("Delete this text", new GreenError.Edit(start, firstPart ? stop : end, "")));
  }
}
