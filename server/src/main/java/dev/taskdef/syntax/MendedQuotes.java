package dev.taskdef.syntax;

import dev.taskdef.syntax.QuoteReading.Change;
import dev.taskdef.syntax.QuoteReading.Edit;
import java.util.List;

/** Reads lines with unpaired quotes again, the way they were most likely meant. */
final class MendedQuotes {
  private final Tokens raw;
  private final SyntaxKind before;
  private final String text;
  private final Tokens mended;
  private final BracketCount count;
  private int done;
  // Where the next unclosed string and the end of the line are; both only go forward.
  private int unclosed;
  private int lineEnd;

  private MendedQuotes(Tokens raw, SyntaxKind before) {
    this.raw = raw;
    this.before = before;
    this.text = raw.text();
    this.mended = new Tokens(text, raw.from(), raw.to());
    this.count = BracketCount.of(raw);
  }

  /**
   * The same text; strings that lack a quote are whole, quotes that are too many are junk.
   *
   * @param before the last token before that text that is no trivia, or {@link SyntaxKind#ROOT}
   */
  static Tokens of(Tokens raw, SyntaxKind before) {
    return new MendedQuotes(raw, before).run();
  }

  /** Whether a string does not end, or ends at a quote that was meant to stand inside. */
  static boolean areNeeded(Tokens tokens) {
    boolean look = tokens.haveOddStrings() || tokens.haveTightStrings();
    for (int i = 0; look && i < tokens.count(); i++) {
      if (isUnclosed(tokens, i)
          || (tokens.haveTightStrings() && InnerQuotes.at(tokens, i) != null)) {
        return true;
      }
    }
    return false;
  }

  private Tokens run() {
    for (int i = 0; i < raw.count(); i++) {
      if (i >= done && isUnclosed(raw, i) && !joined(i)) {
        mendLineOf(i);
      } else if (i >= done && raw.haveTightStrings()) {
        escapeIn(i);
      }
    }
    copy(raw.count());
    return mended;
  }

  static boolean isUnclosed(Tokens tokens, int token) {
    if (tokens.kind(token) != SyntaxKind.STRING
        || tokens.isPlain(token)
        || tokens.text().charAt(tokens.start(token)) != '"') {
      return false;
    }
    return !StringLiteral.isClosed(tokens.text(), tokens.start(token), tokens.end(token));
  }

  private void copy(int to) {
    for (; done < to; done++) {
      mended.copy(raw, done);
    }
  }

  /** Takes a string together with the quotes in it, unless the line lacks a quote as well. */
  private void escapeIn(int token) {
    InnerQuotes inner = InnerQuotes.at(raw, token);
    if (inner == null || lacksQuote(inner.last())) {
      return;
    }
    copy(token);
    mended.add(SyntaxKind.STRING, raw.end(inner.last()), inner.error());
    mended.mean(inner.meant());
    done = inner.last() + 1;
  }

  /** Whether a string does not end on the line of a token, behind it. */
  private boolean lacksQuote(int token) {
    while (unclosed < raw.count() && (unclosed <= token || !isUnclosed(raw, unclosed))) {
      unclosed++;
    }
    lineEnd = Math.max(lineEnd, raw.end(token));
    while (lineEnd < raw.to() && !isBreak(text.charAt(lineEnd))) {
      lineEnd++;
    }
    return unclosed < raw.count() && raw.start(unclosed) < lineEnd;
  }

  /** Takes an unclosed string together with the lines below, if it clearly ends on one of them. */
  private boolean joined(int token) {
    JoinedLines lines = JoinedLines.at(text, raw.start(token));
    if (lines == null) {
      return false;
    }
    Tokens rest = Lexer.tokens(text, lines.end(), lines.lineEnd());
    int end = rest.count() == 0 ? lines.end() : rest.end(rest.count() - 1);
    int last = token;
    while (last < raw.count() && raw.end(last) < end) {
      last++;
    }
    if (last == raw.count() || raw.end(last) != end) {
      return false;
    }
    copy(token);
    mended.add(SyntaxKind.STRING, lines.end(), lines.error());
    mended.mean(lines.meant());
    for (int i = 0; i < rest.count(); i++) {
      mended.add(rest.kind(i), rest.end(i));
    }
    done = last + 1;
    return true;
  }

  /** Reads the line of a token again, unless the plain reading says it best. */
  private void mendLineOf(int token) {
    int lineStart = raw.start(token);
    while (lineStart > raw.from() && !isBreak(text.charAt(lineStart - 1))) {
      lineStart--;
    }
    int first = token;
    while (first > done && raw.start(first - 1) >= lineStart) {
      first--;
    }
    int end = raw.end(token);
    while (end < raw.to() && !isBreak(text.charAt(end))) {
      end++;
    }
    int from = raw.start(first);
    if (text.substring(from, end).strip().equals("\"")
        && count.braces() == 0
        && count.brackets() == 0) {
      return;
    }
    int last = first - 1;
    while (last >= 0 && raw.kind(last).isTrivia()) {
      last--;
    }
    List<Edit> edits =
        QuoteMender.changes(text, from, end, last < 0 ? before : raw.kind(last), count);
    if (edits.isEmpty()) {
      return;
    }
    copy(first);
    new MendedLine(text, from, end, edits).addTo(mended);
    while (done < raw.count() && raw.end(done) <= end) {
      done++;
    }
    if (done < raw.count() && raw.start(done) < end) {
      mended.add(raw.kind(done), raw.end(done));
      done++;
    }
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** What is wrong where a change was needed. */
  static GreenError error(Edit edit, String written) {
    int at = edit.at();
    if (edit.change() == Change.INSERT_QUOTE) {
      SyntaxErrorCode code =
          edit.opens() ? SyntaxErrorCode.MISSING_QUOTE : SyntaxErrorCode.UNCLOSED_STRING;
      String message =
          edit.opens()
              ? "The quote that begins this string is missing"
              : "The quote that ends this string is missing";
      return GreenError.of(code, at, at, message)
          .mended("Insert the quote", new GreenError.Edit(at, at, "\""));
    }
    if (edit.change() == Change.DROP_QUOTE) {
      return GreenError.of(
              SyntaxErrorCode.SURPLUS_QUOTE,
              at,
              at + 1,
              "This quote belongs to no string; delete it")
          .mended("Delete the quote", new GreenError.Edit(at, at + 1, ""));
    }
    boolean quote = edit.change() == Change.READ_AS_QUOTE;
    String meant = quote ? "\"" : String.valueOf(edit.mark());
    String named =
        quote
            ? "A quote"
            : edit.mark() == ',' ? "A comma" : edit.mark() == ':' ? "A colon" : "A " + meant;
    return GreenError.of(
            SyntaxErrorCode.WRONG_MARK,
            at,
            at + 1,
            named + " belongs here, not " + (quote ? written : "a quote"))
        .mended("Write " + meant, new GreenError.Edit(at, at + 1, meant));
  }
}
