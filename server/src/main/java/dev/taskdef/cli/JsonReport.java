package dev.taskdef.cli;

import dev.taskdef.model.Consumer;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Fix;
import dev.taskdef.rules.Related;
import dev.taskdef.rules.Tag;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The report for programs: {@code schemas/check-output.schema.json} is its contract. Pure ASCII, so
 * that no pipe and no console can spoil it.
 */
final class JsonReport implements CheckReport {
  private static final int VERSION = 1;

  @Override
  public void write(CheckRun run, boolean hints, Terminal terminal) {
    StringWriter text = new StringWriter();
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      new Pen(json).run(run);
    }
    terminal.out().println(text);
  }

  /** Writes one value after the other. */
  private record Pen(JsonGenerator json) {

    void run(CheckRun run) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      consumer(run.readAs().consumer(), run.readAs().why());
      json.writeNumberProperty("skipped", run.skipped());
      json.writeArrayPropertyStart("files");
      run.files().forEach(this::file);
      json.writeEndArray();
      json.writeEndObject();
    }

    private void consumer(Consumer consumer, String why) {
      json.writeObjectPropertyStart("consumer");
      json.writeStringProperty("name", consumer.id());
      json.writeStringProperty("why", why);
      json.writeEndObject();
    }

    private void file(CheckedFile file) {
      json.writeStartObject();
      json.writeStringProperty("path", file.path());
      json.writeStringProperty("kind", file.kind().id());
      consumer(file.reading().consumer(), file.reading().consumerWhy());
      json.writeStringProperty("encoding", file.encoding());
      if (!file.isReadable()) {
        json.writeStringProperty("error", file.error());
      }
      json.writeArrayPropertyStart("diagnostics");
      file.diagnostics().forEach(d -> diagnostic(d, file.text()));
      json.writeEndArray();
      json.writeEndObject();
    }

    private void diagnostic(Diagnostic diagnostic, SourceText text) {
      json.writeStartObject();
      json.writeStringProperty("rule", diagnostic.id());
      json.writeStringProperty("severity", diagnostic.severity().id());
      json.writeStringProperty("basis", diagnostic.rule().basis().id());
      json.writeStringProperty("message", diagnostic.message());
      if (!diagnostic.answer().isEmpty()) {
        json.writeStringProperty("serverMessage", diagnostic.answer());
      }
      diagnostic.rule().seeAlso().stream()
          .findFirst()
          .ifPresent(url -> json.writeStringProperty("docs", url));
      json.writeStringProperty("pointer", diagnostic.pointer());
      if (diagnostic.occurrence() > 0) {
        json.writeNumberProperty("occurrence", diagnostic.occurrence());
      }
      range(diagnostic.range(), text);
      json.writeArrayPropertyStart("tags");
      for (Tag tag : diagnostic.tags()) {
        json.writeString(tag.name().toLowerCase(Locale.ROOT));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("related");
      diagnostic.related().forEach(r -> related(r, text));
      json.writeEndArray();
      json.writeArrayPropertyStart("fixes");
      diagnostic.fixes().forEach(f -> fix(f, text));
      json.writeEndArray();
      json.writeEndObject();
    }

    private void related(Related related, SourceText text) {
      json.writeStartObject();
      json.writeStringProperty("message", related.message());
      range(related.range(), text);
      json.writeEndObject();
    }

    private void fix(Fix fix, SourceText text) {
      json.writeStartObject();
      json.writeStringProperty("title", fix.title());
      json.writeBooleanProperty("safe", fix.isSafe());
      json.writeArrayPropertyStart("edits");
      for (TextEdit edit : fix.edits()) {
        json.writeStartObject();
        range(edit.range(), text);
        json.writeStringProperty("newText", edit.newText());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void range(TextRange range, SourceText text) {
      json.writeObjectPropertyStart("range");
      position("start", range.start(), text.lines());
      position("end", range.end(), text.lines());
      json.writeEndObject();
    }

    private void position(String name, int offset, LineIndex lines) {
      int line = lines.lineAt(offset);
      json.writeObjectPropertyStart(name);
      json.writeNumberProperty("line", line + 1);
      json.writeNumberProperty("column", offset - lines.start(line) + 1);
      json.writeNumberProperty("offset", offset);
      json.writeEndObject();
    }
  }
}
