package dev.taskdef.lsp;

import dev.taskdef.ide.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tells the editor what each document is, a moment after it was opened or changed: its diagnostics
 * come first.
 */
final class StatusReporter {
  private static final int PAUSE_MILLIS = 300;

  private final Session session;
  private final Editor editor;
  private final Knowledge knowledge;
  private final Executor later;
  private final Log log;

  StatusReporter(Session session, Editor editor, Knowledge knowledge, Executor pool, Log log) {
    this.session = session;
    this.editor = editor;
    this.knowledge = knowledge;
    this.later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, pool);
    this.log = log;
  }

  /** A document was opened, or is different now. */
  void changed(Snapshot snapshot) {
    later.execute(() -> report(snapshot));
  }

  @SuppressWarnings(
      "CatchingUnchecked") // what a status bar shows must not end a thread of the pool
  private void report(Snapshot snapshot) {
    try {
      if (session.isCurrent(snapshot)) {
        Status status = Status.of(snapshot, knowledge.release());
        session.change(snapshot.uri(), document -> told(document, status));
      }
    } catch (RuntimeException | StackOverflowError e) {
      log.failed("status", e);
    }
  }

  private Document told(Document document, Status status) {
    boolean concerns = document.snapshot().isOurs() || document.told().recognised();
    if (concerns && !document.told().equals(status)) {
      editor.notify("taskdef/status", status);
      return document.told(status);
    }
    return document;
  }
}
