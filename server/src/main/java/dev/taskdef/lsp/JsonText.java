package dev.taskdef.lsp;

import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.util.HexFormat;

/** Writes JSON that speaks of places in one text: for the answers that keystrokes wait for. */
final class JsonText {
  private final StringBuilder out = new StringBuilder(1 << 10);
  private final SourceText source;
  private final LineIndex lines;
  private final PositionEncoding encoding;

  private JsonText(SourceText source, PositionEncoding encoding) {
    this.source = source;
    this.lines = source.lines();
    this.encoding = encoding;
  }

  /** Nothing written yet. */
  static JsonText of(SourceText source, PositionEncoding encoding) {
    return new JsonText(source, encoding);
  }

  /** What was written. */
  Prepared prepared() {
    return new Prepared(out.toString());
  }

  JsonText beginObject() {
    separate();
    out.append('{');
    return this;
  }

  JsonText endObject() {
    out.append('}');
    return this;
  }

  JsonText beginList() {
    separate();
    out.append('[');
    return this;
  }

  JsonText endList() {
    out.append(']');
    return this;
  }

  JsonText name(String name) {
    separate();
    quote(out, name);
    out.append(':');
    return this;
  }

  JsonText value(int value) {
    separate();
    out.append(value);
    return this;
  }

  JsonText value(String value) {
    separate();
    quote(out, value);
    return this;
  }

  JsonText value(boolean value) {
    separate();
    out.append(value);
    return this;
  }

  JsonText member(String name, String value) {
    return name(name).value(value);
  }

  JsonText member(String name, int value) {
    return name(name).value(value);
  }

  /** A range, in the editor's lines and columns. */
  JsonText member(String name, TextRange range) {
    name(name);
    out.append('{');
    place("start", range.start());
    out.append(',');
    return place("end", range.end()).endObject();
  }

  /** A place, in the editor's line and column. */
  JsonText position(String name, int offset) {
    separate();
    return place(name, offset);
  }

  private JsonText place(String name, int offset) {
    int line = lines.lineAt(offset);
    out.append('"').append(name).append("\":{\"line\":").append(line).append(",\"character\":");
    out.append(encoding.column(source, lines.start(line), offset));
    return endObject();
  }

  /** Members that are written already, without braces around them and the comma before. */
  JsonText members(String written) {
    separate();
    out.append(written);
    return this;
  }

  /** A comma before all but the first in an object or a list. */
  private void separate() {
    char last = out.isEmpty() ? '{' : out.charAt(out.length() - 1);
    if (last != '{' && last != '[' && last != ':') {
      out.append(',');
    }
  }

  /** A text in quotes, as JSON writes it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(out, text);
    return out.toString();
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    int done = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c > '~') {
        out.append(text, done, i);
        escape(out, c);
        done = i + 1;
      }
    }
    out.append(text, done, length).append('"');
  }

  /**
   * What is not ASCII is escaped as well: a lone surrogate has no form in UTF-8, and an answer of
   * one byte for each character is put together twice as fast.
   */
  private static void escape(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u").append(HexFormat.of().toHexDigits(c));
    }
  }
}
