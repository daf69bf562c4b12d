package dev.taskdef.lsp;

import com.google.gson.stream.JsonWriter;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Related;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.Tag;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes diagnostics for an editor. By hand, because every keystroke waits for it. */
final class DiagnosticsJson {
  /** Where a rule's page stands; its id and {@code .md} follow. */
  static final String PAGES = "https://github.com/taskdef/taskdef/blob/main/docs/rules/";

  private final StringWriter text = new StringWriter();
  private final JsonWriter json = new JsonWriter(text);
  private final SourceText source;
  private final LineIndex lines;
  private final PositionEncoding encoding;
  private final String uri;

  private DiagnosticsJson(Snapshot snapshot, PositionEncoding encoding) {
    this.source = snapshot.text();
    this.lines = source.lines();
    this.encoding = encoding;
    this.uri = snapshot.uri();
    json.setHtmlSafe(false);
  }

  /** The parameters of {@code textDocument/publishDiagnostics}. */
  static Prepared publish(Snapshot snapshot, PositionEncoding encoding) {
    DiagnosticsJson out = new DiagnosticsJson(snapshot, encoding);
    try {
      out.json
          .beginObject()
          .name("uri")
          .value(snapshot.uri())
          .name("version")
          .value(snapshot.version());
      out.json.name("diagnostics");
      out.items(snapshot);
      out.json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Prepared(out.text.toString());
  }

  /** The parameters that take all diagnostics of a document away. */
  static Prepared none(String uri) {
    StringWriter text = new StringWriter();
    try {
      new JsonWriter(text)
          .beginObject()
          .name("uri")
          .value(uri)
          .name("diagnostics")
          .beginArray()
          .endArray()
          .endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Prepared(text.toString());
  }

  /** The answer to {@code textDocument/diagnostic}. */
  static Prepared report(Snapshot snapshot, PositionEncoding encoding, String resultId) {
    DiagnosticsJson out = new DiagnosticsJson(snapshot, encoding);
    try {
      out.json
          .beginObject()
          .name("kind")
          .value("full")
          .name("resultId")
          .value(resultId)
          .name("items");
      out.items(snapshot);
      out.json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Prepared(out.text.toString());
  }

  private void items(Snapshot snapshot) throws IOException {
    json.beginArray();
    for (Diagnostic diagnostic : snapshot.diagnostics()) {
      item(diagnostic);
    }
    json.endArray();
  }

  private void item(Diagnostic diagnostic) throws IOException {
    String id = diagnostic.id();
    json.beginObject();
    range(diagnostic.range());
    json.name("severity").value(number(diagnostic.severity()));
    json.name("code").value(id);
    json.name("codeDescription").beginObject().name("href").value(PAGES + id + ".md").endObject();
    json.name("source").value("taskdef");
    json.name("message").value(diagnostic.message());
    if (!diagnostic.tags().isEmpty()) {
      json.name("tags").beginArray();
      for (Tag tag : diagnostic.tags()) {
        json.value(number(tag));
      }
      json.endArray();
    }
    if (!diagnostic.related().isEmpty()) {
      related(diagnostic);
    }
    json.endObject();
  }

  private void related(Diagnostic diagnostic) throws IOException {
    json.name("relatedInformation").beginArray();
    for (Related related : diagnostic.related()) {
      json.beginObject().name("location").beginObject().name("uri").value(uri);
      range(related.range());
      json.endObject().name("message").value(related.message()).endObject();
    }
    json.endArray();
  }

  private void range(TextRange range) throws IOException {
    json.name("range").beginObject();
    json.name("start");
    position(range.start());
    json.name("end");
    position(range.end());
    json.endObject();
  }

  private void position(int offset) throws IOException {
    int line = lines.lineAt(offset);
    json.beginObject().name("line").value(line);
    json.name("character").value(encoding.column(source, lines.start(line), offset)).endObject();
  }

  /** The protocol's number for a severity. */
  static int number(Severity severity) {
    return switch (severity) {
      case ERROR -> 1;
      case WARNING -> 2;
      case INFORMATION -> 3;
      case HINT -> 4;
    };
  }

  /** The protocol's number for a tag. */
  static int number(Tag tag) {
    return switch (tag) {
      case UNNECESSARY -> 1;
      case DEPRECATED -> 2;
    };
  }
}
