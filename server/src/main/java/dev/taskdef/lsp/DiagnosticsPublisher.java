package dev.taskdef.lsp;

import dev.taskdef.ide.Snapshot;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.DiagnosticServerCancellationData;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Brings diagnostics to the editor: pushed after each change, or pulled by an editor that asks for
 * them itself; never both, and only for the newest state of a document.
 */
final class DiagnosticsPublisher {
  private final Session session;
  private final Editor editor;
  private final Executor pool;
  private final Log log;

  DiagnosticsPublisher(Session session, Editor editor, Executor pool, Log log) {
    this.session = session;
    this.editor = editor;
    this.pool = pool;
    this.log = log;
  }

  /**
   * A document was opened or has changed: works its diagnostics out and sends them; for an editor
   * that will ask nothing is done before it does, so that a completion need not wait.
   */
  void changed(Snapshot snapshot) {
    if (!editor.client().pulls()) {
      pool.execute(() -> run(snapshot));
    }
  }

  /** Settings or rules have changed: everything is said anew. */
  void changedAll() {
    if (editor.client().pulls()) {
      editor.request("workspace/diagnostic/refresh");
    }
    session.all().forEach(document -> changed(document.snapshot()));
  }

  /** A document was closed. */
  synchronized void closed(String uri) {
    if (!editor.client().pulls()) {
      editor.notify("textDocument/publishDiagnostics", DiagnosticsJson.none(uri));
    }
  }

  /**
   * The answer to {@code textDocument/diagnostic}.
   *
   * @throws ResponseErrorException when the document has changed meanwhile: the editor shall ask
   *     again
   */
  Object pulled(Question question) {
    Snapshot snapshot = newest(question.snapshot());
    String resultId =
        Integer.toHexString(System.identityHashCode(snapshot)) + "-" + snapshot.version();
    if (question.params().text("previousResultId").filter(resultId::equals).isPresent()) {
      return new Prepared("{\"kind\":\"unchanged\",\"resultId\":\"" + resultId + "\"}");
    }
    Prepared report = DiagnosticsJson.report(snapshot, question.client().encoding(), resultId);
    newest(snapshot);
    return report;
  }

  /** The newest state of knowledge about the same text. */
  private Snapshot newest(Snapshot snapshot) {
    return session
        .find(snapshot.uri())
        .map(Document::snapshot)
        .filter(now -> now.tree() == snapshot.tree())
        .orElseThrow(DiagnosticsPublisher::stale);
  }

  private static ResponseErrorException stale() {
    ResponseError stale =
        new ResponseError(ResponseErrorCode.ServerCancelled, "the document has changed", null);
    stale.setData(new DiagnosticServerCancellationData(true));
    return new ResponseErrorException(stale);
  }

  @SuppressWarnings(
      "CatchingUnchecked") // a bug in one document's checks must not end a thread of the pool
  private void run(Snapshot snapshot) {
    if (!session.isCurrent(snapshot)) {
      return;
    }
    try {
      publish(snapshot, DiagnosticsJson.publish(snapshot, editor.client().encoding()));
    } catch (RuntimeException | StackOverflowError e) {
      log.failed("checking", e);
    }
  }

  private synchronized void publish(Snapshot snapshot, Prepared diagnostics) {
    if (session.isCurrent(snapshot)) {
      editor.notify("textDocument/publishDiagnostics", diagnostics);
    }
  }
}
