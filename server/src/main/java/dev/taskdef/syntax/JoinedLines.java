package dev.taskdef.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string that was written over several lines, as a shell script may be pasted: it does not end
 * with its line, and the next quote, a few lines below, can only be the one that ends it.
 *
 * @param start where the string begins
 * @param end the offset behind the quote that ends it
 * @param lineEnd the end of the line on which it ends
 */
record JoinedLines(String text, int start, int end, int lineEnd) {
  private static final int FAR = 4_000;

  /** The string that begins at an offset and does not end with its line; null if it is another. */
  static @Nullable JoinedLines at(String text, int start) {
    int limit = Math.min(text.length(), start + FAR);
    int at = endOfLine(text, start + 1, limit);
    while (at < limit && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' && !breaks(text, at + 1) ? 2 : 1;
    }
    if (at >= limit || !ends(text, at + 1)) {
      return null;
    }
    int lineEnd = endOfLine(text, at + 1, text.length());
    return MendedQuotes.areNeeded(Lexer.tokens(text, at + 1, lineEnd))
        ? null
        : new JoinedLines(text, start, at + 1, lineEnd);
  }

  private static int endOfLine(String text, int from, int limit) {
    int at = from;
    while (at < limit && !breaks(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean breaks(String text, int at) {
    return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }

  /** Whether what follows shows that a value has ended. */
  private static boolean ends(String text, int from) {
    int at = from;
    while (at < text.length() && Lexer.isSpace(text.charAt(at))) {
      at++;
    }
    return at == text.length() || ",}]".indexOf(text.charAt(at)) >= 0;
  }

  /** The string as JSON writes it. */
  String meant() {
    StringBuilder meant = new StringBuilder();
    int done = start;
    for (GreenError.Edit edit : edits()) {
      meant.append(text, done, edit.start()).append(edit.text());
      done = edit.end();
    }
    return meant.append(text, done, end).toString();
  }

  /** What is wrong; marked is the first of the lines. */
  GreenError error() {
    return GreenError.of(
            SyntaxErrorCode.LINE_BREAK_IN_STRING,
            start,
            endOfLine(text, start, end),
            "This string runs over the end of its line; JSON writes a line break as \\n")
        .mended("Write \\n for the line break", edits().toArray(GreenError.Edit[]::new));
  }

  private List<GreenError.Edit> edits() {
    List<GreenError.Edit> edits = new ArrayList<>();
    for (int at = start + 1; at < end - 1; at++) {
      char c = text.charAt(at);
      if (c == '\\' && !breaks(text, at + 1)) {
        at++;
      } else if (c == '\\') {
        edits.add(new GreenError.Edit(at, at, "\\"));
      } else if (c == '\r' && text.charAt(at + 1) == '\n') {
        edits.add(new GreenError.Edit(at, at + 2, "\\n"));
        at++;
      } else if (breaks(text, at)) {
        edits.add(new GreenError.Edit(at, at + 1, "\\n"));
      } else if (c < ' ') {
        StringBuilder escaped = new StringBuilder();
        StringLiteral.appendEscaped(c, escaped);
        edits.add(new GreenError.Edit(at, at + 1, escaped.toString()));
      }
    }
    return edits;
  }
}
