package dev.taskdef.syntax;

import dev.taskdef.text.SourceText;

/**
 * How a file is laid out, as far as new text must follow it.
 *
 * @param unit one step of indentation
 * @param lineBreak how lines end
 * @param colon what stands between key and value
 * @param comma what stands between entries on one line
 * @param oneLine whether the whole file stands on one line
 * @param spreadLists whether lists of plain values take a line for each value
 */
record Layout(
    String unit,
    String lineBreak,
    String colon,
    String comma,
    boolean oneLine,
    boolean spreadLists) {
  private static final int ENOUGH = 200;
  private static final int SAMPLE = 10_000;

  /** The layout of a file, from its first few hundred lines. */
  static Layout of(JsonTree tree) {
    SourceText text = tree.text();
    int lines = Math.min(ENOUGH, text.lines().count());
    boolean oneLine = isOneLine(text);
    String sample = text.toString().substring(0, Math.min(SAMPLE, text.lines().end(lines - 1)));
    return new Layout(
        unit(tree, lines),
        lineBreak(text),
        colon(sample),
        oneLine && !sample.contains(", ") && sample.contains(",") ? "," : ", ",
        oneLine,
        spreads(sample));
  }

  // Every edit asks, so this looks at no more than the blanks around the file's content.
  private static boolean isOneLine(SourceText text) {
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    int last = text.length() - 1;
    while (last > first && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return text.lines().lineAt(first) == text.lines().lineAt(Math.max(first, last));
  }

  /** How the first line of a text ends. */
  static String lineBreak(SourceText text) {
    if (text.lines().count() == 1) {
      return "\n";
    }
    int end = text.lines().end(0);
    return text.toString().substring(end, text.lines().start(1));
  }

  private static String unit(JsonTree tree, int lines) {
    SourceText text = tree.text();
    String before = "";
    for (int line = 0; line < lines; line++) {
      String indent = indentAt(text, line);
      boolean blank = text.lines().start(line) + indent.length() >= text.lines().end(line);
      if (!blank) {
        if (indent.length() > before.length() && indent.startsWith(before)) {
          return indent.substring(before.length());
        }
        before = indent;
      }
    }
    return "  ";
  }

  private static String colon(String sample) {
    int tight = 0;
    int wide = 0;
    int at = sample.indexOf("\":");
    while (at >= 0 && tight + wide < ENOUGH) {
      if (sample.startsWith(" ", at + 2)) {
        wide++;
      } else {
        tight++;
      }
      at = sample.indexOf("\":", at + 2);
    }
    return tight > wide ? ":" : ": ";
  }

  private static boolean spreads(String sample) {
    int at = sample.indexOf('[');
    while (at >= 0) {
      int next = at + 1;
      while (next < sample.length() && Lexer.isSpace(sample.charAt(next))) {
        next++;
      }
      if (next < sample.length() && sample.charAt(next) == '"') {
        return sample.substring(at, next).contains("\n");
      }
      at = sample.indexOf('[', next);
    }
    return false;
  }

  /** The blanks at the beginning of a line. */
  static String indentAt(SourceText text, int line) {
    int start = text.lines().start(line);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.toString().substring(start, end);
  }

  /** The blanks at the beginning of the line that an offset stands on. */
  static String indentOf(SourceText text, int offset) {
    return indentAt(text, text.lines().lineAt(offset));
  }

  /** A line break with indentation. */
  String breakTo(String indent) {
    return lineBreak + indent;
  }

  /** A member, its value laid out for a line with the given indentation. */
  String member(String name, String valueJson, String indent) {
    return StringLiteral.quoted(name) + colon + value(valueJson, indent);
  }

  /** A value given as JSON, laid out for a line with the given indentation. */
  String value(String valueJson, String indent) {
    StringBuilder result = new StringBuilder();
    JsonTree.parse(valueJson)
        .root()
        .ifPresentOrElse(
            value -> new LayoutWriter(this, result).write(value, indent),
            () -> result.append(valueJson));
    return result.toString();
  }
}
