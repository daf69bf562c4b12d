package dev.taskdef.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;

/**
 * In what units an editor counts along a line. Inside the program everything counts UTF-16 code
 * units.
 */
enum PositionEncoding {
  UTF16("utf-16"),
  UTF8("utf-8"),
  UTF32("utf-32");

  private final String id;

  PositionEncoding(String id) {
    this.id = id;
  }

  /** The protocol's name for it. */
  String id() {
    return id;
  }

  /** The first of the editor's encodings that is known; UTF-16 where it names none. */
  static PositionEncoding of(Iterable<JsonElement> offered) {
    for (JsonElement offer : offered) {
      for (PositionEncoding encoding : values()) {
        if (offer instanceof JsonPrimitive p
            && p.isString()
            && p.getAsString().equals(encoding.id)) {
          return encoding;
        }
      }
    }
    return UTF16;
  }

  /**
   * The offset of a position. A line beyond the last is the end of the text, a column beyond the
   * end of its line is that end, and a column inside a character is taken to its begin.
   */
  int offset(SourceText text, int line, int column) {
    LineIndex lines = text.lines();
    if (line < 0 || column < 0 || line >= lines.count()) {
      return line >= lines.count() ? text.length() : lines.start(Math.max(0, line));
    }
    int at = lines.start(line);
    int end = lines.end(line);
    if (this == UTF16) {
      return Math.min((int) Math.min((long) at + column, end), end);
    }
    int left = column;
    while (at < end) {
      int character = Character.codePointAt(text, at);
      left -= units(character);
      if (left < 0) {
        break;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  /** How far an offset stands from the begin of its line. */
  int column(SourceText text, int lineStart, int offset) {
    if (this == UTF16) {
      return offset - lineStart;
    }
    int column = 0;
    int at = lineStart;
    while (at < offset) {
      int character = Character.codePointAt(text, at);
      column += units(character);
      at += Character.charCount(character);
    }
    return column;
  }

  private int units(int character) {
    if (this == UTF32) {
      return 1;
    }
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
