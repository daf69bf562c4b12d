package dev.taskdef.syntax;

import dev.taskdef.syntax.QuoteReading.Change;
import dev.taskdef.syntax.QuoteReading.Edit;
import java.util.ArrayList;
import java.util.List;

/** A line as it was meant, cut into tokens, with the way back to the line as it is. */
final class MendedLine {
  private final String text;
  private final int from;
  private final int to;
  private final List<Edit> edits;
  private final StringBuilder meant = new StringBuilder();

  /** For each border between characters as meant, the offset in the text as it is. */
  private final int[] borders;

  private final List<Integer> dropped = new ArrayList<>();

  MendedLine(String text, int from, int to, List<Edit> edits) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.edits = edits;
    this.borders = new int[to - from + edits.size() + 2];
    write();
  }

  private void write() {
    int at = from;
    for (Edit edit : edits) {
      while (at < edit.at()) {
        put(text.charAt(at), at++);
      }
      switch (edit.change()) {
        case INSERT_QUOTE -> put('"', at);
        case DROP_QUOTE -> dropped.add(at++);
        case READ_AS_QUOTE -> put('"', at++);
        default -> put(edit.mark(), at++);
      }
    }
    while (at < to) {
      put(text.charAt(at), at++);
    }
    borders[meant.length()] = to;
  }

  private void put(char c, int origin) {
    borders[meant.length()] = origin;
    meant.append(c);
  }

  /** Adds the tokens of the line, each change complained about at the token it concerns. */
  void addTo(Tokens out) {
    String line = meant.toString();
    Tokens tokens = Lexer.tokens(line, 0, line.length());
    int nextEdit = 0;
    int at = from;
    for (int i = 0; i < tokens.count(); i++) {
      at = junkUpTo(out, at, borders[tokens.start(i)]);
      int end = endOf(tokens, i);
      SyntaxKind kind = tokens.kind(i);
      out.add(kind, end);
      String as = line.substring(tokens.start(i), tokens.end(i));
      if (!text.regionMatches(at, as, 0, Math.max(as.length(), end - at))) {
        out.mean(as);
      }
      at = end;
      while (nextEdit < edits.size()
          && concerns(edits.get(nextEdit), at, i == tokens.count() - 1)) {
        complain(out, edits.get(nextEdit++));
      }
    }
    junkUpTo(out, at, to);
    while (nextEdit < edits.size()) {
      complain(out, edits.get(nextEdit++));
    }
  }

  /** Where a token ends in the text: before a quote that was dropped at its border. */
  private int endOf(Tokens tokens, int index) {
    int end = borders[tokens.end(index)];
    while (dropped.contains(end - 1)) {
      end--;
    }
    return end;
  }

  private int junkUpTo(Tokens out, int at, int start) {
    if (at < start) {
      out.add(SyntaxKind.JUNK, start);
    }
    return Math.max(at, start);
  }

  private static boolean concerns(Edit edit, int end, boolean last) {
    return edit.at() < end
        || (edit.at() == end && edit.change() == Change.INSERT_QUOTE && !edit.opens())
        || last;
  }

  private void complain(Tokens out, Edit edit) {
    String written = edit.at() < text.length() ? text.substring(edit.at(), edit.at() + 1) : "";
    out.complain(out.count() - 1, MendedQuotes.error(edit, written));
  }
}
