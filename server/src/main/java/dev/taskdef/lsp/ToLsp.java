package dev.taskdef.lsp;

import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.RulePage;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.List;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Turns offsets of one text into the editor's lines and columns.
 *
 * @param text the text that the offsets are of
 * @param encoding how the editor counts columns
 */
record ToLsp(SourceText text, PositionEncoding encoding) {

  Position position(int offset) {
    int line = text.lines().lineAt(offset);
    return new Position(line, encoding.column(text, text.lines().start(line), offset));
  }

  Range range(TextRange range) {
    return new Range(position(range.start()), position(range.end()));
  }

  /** A diagnostic as it was published, for the actions that belong to it. */
  org.eclipse.lsp4j.Diagnostic diagnostic(Diagnostic found, String uri) {
    org.eclipse.lsp4j.Diagnostic sent =
        new org.eclipse.lsp4j.Diagnostic(range(found.range()), found.message());
    sent.setSeverity(DiagnosticSeverity.forValue(DiagnosticsJson.number(found.severity())));
    sent.setSource("taskdef");
    sent.setCode(found.id());
    sent.setCodeDescription(new DiagnosticCodeDescription(RulePage.of(found.rule()).address()));
    if (!found.tags().isEmpty()) {
      sent.setTags(
          found.tags().stream()
              .map(tag -> DiagnosticTag.forValue(DiagnosticsJson.number(tag)))
              .toList());
    }
    if (!found.related().isEmpty()) {
      sent.setRelatedInformation(
          found.related().stream()
              .map(
                  r ->
                      new DiagnosticRelatedInformation(
                          new Location(uri, range(r.range())), r.message()))
              .toList());
    }
    return sent;
  }

  List<org.eclipse.lsp4j.TextEdit> edits(List<TextEdit> edits) {
    return edits.stream()
        .map(e -> new org.eclipse.lsp4j.TextEdit(range(e.range()), e.newText()))
        .toList();
  }
}
