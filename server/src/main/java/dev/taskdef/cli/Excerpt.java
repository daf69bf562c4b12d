package dev.taskdef.cli;

import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;

/**
 * One line of a file with carets under a place in it, ready for a terminal.
 *
 * @param line the line's number, from 1
 * @param shown the line; trimmed around the place where it is long, tabs as blanks
 * @param marks blanks and carets, which stand below the place whatever the width of the characters
 *     before it
 */
record Excerpt(int line, String shown, String marks) {
  private static final int WIDTH = 120;
  private static final int BEFORE = 40;
  private static final int TAB = 4;
  private static final String CUT = "…";

  /**
   * The line on which the range begins. A range of several lines is marked up to the end of the
   * first.
   */
  static Excerpt of(SourceText text, TextRange range) {
    LineIndex lines = text.lines();
    int line = lines.lineAt(range.start());
    int lineStart = lines.start(line);
    int lineEnd = lines.end(line);
    int start = Math.min(range.start(), lineEnd);
    int from = lineStart;
    if (lineEnd - lineStart > WIDTH && start - lineStart > WIDTH * 2 / 3) {
      from = whole(text, start - BEFORE);
    }
    int to = lineEnd - from > WIDTH ? whole(text, from + WIDTH) : lineEnd;
    Drawing drawing = new Drawing();
    if (from > lineStart) {
      drawing.draw(CUT, false);
    }
    drawing.draw(
        text,
        TextRange.of(from, to),
        TextRange.of(start, Math.max(start, Math.min(range.end(), lineEnd))));
    if (to < lineEnd) {
      drawing.draw(CUT, false);
    }
    return new Excerpt(line + 1, drawing.shown(), drawing.marks());
  }

  // Never between the two halves of a surrogate pair.
  private static int whole(SourceText text, int offset) {
    boolean splits =
        Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return splits ? offset + 1 : offset;
  }

  /** Gathers the line and the marks below it, column by column. */
  private static final class Drawing {
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private int column;

    void draw(SourceText text, TextRange part, TextRange marked) {
      int at = part.start();
      while (at < part.end()) {
        int codePoint = Character.codePointAt(text, at);
        int next = at + Character.charCount(codePoint);
        boolean inside = at <= marked.start() ? marked.start() < next : at < marked.end();
        draw(codePoint == '\t' ? " ".repeat(TAB - column % TAB) : Printable.of(codePoint), inside);
        at = next;
      }
      if (marked.start() >= part.end()) {
        marks.append('^');
      }
    }

    void draw(String piece, boolean inside) {
      int width = Printable.columns(piece);
      shown.append(piece);
      marks.append((inside ? "^" : " ").repeat(width));
      column += width;
    }

    String shown() {
      return shown.toString().stripTrailing();
    }

    String marks() {
      return marks.indexOf("^") < 0 ? marks + "^" : marks.toString().stripTrailing();
    }
  }
}
