package dev.taskdef.lsp;

import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.util.Locale;

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
    quote(name);
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
    quote(value);
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
    name(name).beginObject();
    position("start", range.start());
    position("end", range.end());
    return endObject();
  }

  /** A place, in the editor's line and column. */
  JsonText position(String name, int offset) {
    int line = lines.lineAt(offset);
    name(name).beginObject().member("line", line);
    return member("character", encoding.column(source, lines.start(line), offset)).endObject();
  }

  /** A comma before all but the first in an object or a list. */
  private void separate() {
    char last = out.isEmpty() ? '{' : out.charAt(out.length() - 1);
    if (last != '{' && last != '[' && last != ':') {
      out.append(',');
    }
  }

  private void quote(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        out.append(text, done, i);
        escape(c);
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
  }

  /** Surrogates are escaped as well: a lone one has no form in UTF-8. */
  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }
}
