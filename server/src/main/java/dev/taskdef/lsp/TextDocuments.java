package dev.taskdef.lsp;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.text.SourceText;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/**
 * Follows what happens to the documents in the editor. Runs on the reader's thread, in the order of
 * the messages.
 */
final class TextDocuments {
  private final Session session;
  private final Editor editor;
  private final Lenses lenses;
  private final DiagnosticsPublisher publisher;
  private final StatusReporter reporter;

  TextDocuments(
      Session session,
      Editor editor,
      Lenses lenses,
      DiagnosticsPublisher publisher,
      StatusReporter reporter) {
    this.session = session;
    this.editor = editor;
    this.lenses = lenses;
    this.publisher = publisher;
    this.reporter = reporter;
  }

  /** {@code textDocument/didOpen}. */
  void opened(Params params) {
    Params sent = params.part("textDocument");
    String uri = params.uri();
    String languageId = sent.text("languageId").orElse("");
    SourceText text = SourceText.of(sent.text("text").orElse(""));
    Snapshot snapshot =
        Snapshot.of(uri, sent.number("version").orElse(0), text, lenses.of(uri, languageId));
    session.open(Document.of(languageId, snapshot));
    publisher.changed(snapshot);
    reporter.changed(snapshot);
    tellLimits(snapshot);
  }

  private void tellLimits(Snapshot snapshot) {
    if (snapshot.isOurs()) {
      snapshot
          .leftUnchecked()
          .map(what -> new DocumentUri(snapshot.uri()).fileName() + ": " + what)
          .ifPresent(
              note ->
                  editor.notify("window/showMessage", new MessageParams(MessageType.Info, note)));
    }
  }

  /** {@code textDocument/didChange}. */
  void changed(Params params) {
    session
        .change(params.uri(), document -> document.changed(params, editor.client().encoding()))
        .ifPresent(
            document -> {
              publisher.changed(document.snapshot());
              reporter.changed(document.snapshot());
            });
  }

  /** {@code textDocument/didClose}. */
  void closed(Params params) {
    session.close(params.uri());
    publisher.closed(params.uri());
  }

  /** Settings or surroundings have changed: all documents are seen anew, where that matters. */
  void seeAgain() {
    boolean different = false;
    for (Document each : session.all()) {
      String uri = each.snapshot().uri();
      different |=
          session
              .change(uri, now -> now.seenThrough(lenses.of(uri, now.languageId())))
              .filter(now -> now.snapshot() != each.snapshot())
              .isPresent();
    }
    if (!different) {
      return;
    }
    publisher.changedAll();
    session.all().forEach(document -> reporter.changed(document.snapshot()));
  }
}
