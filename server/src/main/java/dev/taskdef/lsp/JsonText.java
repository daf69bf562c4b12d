package dev.taskdef.lsp;

import com.google.gson.stream.JsonWriter;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON that speaks of places in one text: for the answers that keystrokes wait for. */
final class JsonText {
  private final StringWriter out = new StringWriter();
  private final JsonWriter json = new JsonWriter(out);
  private final SourceText source;
  private final LineIndex lines;
  private final PositionEncoding encoding;

  private JsonText(SourceText source, PositionEncoding encoding) {
    this.source = source;
    this.lines = source.lines();
    this.encoding = encoding;
    json.setHtmlSafe(false);
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
    return write(JsonWriter::beginObject);
  }

  JsonText endObject() {
    return write(JsonWriter::endObject);
  }

  JsonText beginList() {
    return write(JsonWriter::beginArray);
  }

  JsonText endList() {
    return write(JsonWriter::endArray);
  }

  JsonText name(String name) {
    return write(j -> j.name(name));
  }

  JsonText value(int value) {
    return write(j -> j.value(value));
  }

  JsonText member(String name, String value) {
    return write(j -> j.name(name).value(value));
  }

  JsonText member(String name, int value) {
    return write(j -> j.name(name).value(value));
  }

  /** A range, in the editor's lines and columns. */
  JsonText member(String name, TextRange range) {
    name(name).beginObject();
    position("start", range.start());
    position("end", range.end());
    return endObject();
  }

  private void position(String name, int offset) {
    int line = lines.lineAt(offset);
    name(name).beginObject().member("line", line);
    member("character", encoding.column(source, lines.start(line), offset)).endObject();
  }

  /** One step of writing. */
  private interface Step {
    void write(JsonWriter json) throws IOException;
  }

  private JsonText write(Step step) {
    try {
      step.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
