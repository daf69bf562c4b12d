package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks at what lies around the open documents: after the first answer, when a document of another
 * folder is opened, and when the editor says that such a file has changed. Never on the reader's
 * thread.
 */
final class SurroundingsWatch {
  private static final int PAUSE_MILLIS = 50;
  private static final Prepared REGISTRATION =
      new Prepared(
          """
          {"registrations":[{"id":"surroundings","method":"workspace/didChangeWatchedFiles",\
          "registerOptions":{"watchers":[{"globPattern":"**/.taskdef.json"},\
          {"globPattern":"**/.github/workflows/*.{yml,yaml}"},{"globPattern":"**/Dockerfile"}]}}]}""");

  private final Session session;
  private final Editor editor;
  private final Lenses lenses;
  private final Neighbors neighbors;
  private final TextDocuments documents;
  private final Lifecycle lifecycle;
  private final Executor pool;
  private final Executor later;
  private final Log log;
  private final AtomicBoolean waiting = new AtomicBoolean();

  SurroundingsWatch(
      Session session,
      Editor editor,
      Lenses lenses,
      Neighbors neighbors,
      TextDocuments documents,
      Lifecycle lifecycle,
      Executor pool,
      Log log) {
    this.session = session;
    this.editor = editor;
    this.lenses = lenses;
    this.neighbors = neighbors;
    this.documents = documents;
    this.lifecycle = lifecycle;
    this.pool = pool;
    this.later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, pool);
    this.log = log;
  }

  /** Asks the editor to tell of changes, where it can. */
  void watch() {
    if (editor.client().watches()) {
      editor.request("client/registerCapability", REGISTRATION, nothing -> {});
    }
  }

  /** The first document was opened: looks around it, and for what the workspace uses. */
  void lookFirst() {
    look();
    pool.execute(() -> guarded(() -> seeIf(neighbors.lookForImages(lifecycle.workspace()))));
  }

  /** A document of a folder was opened that nobody looked at yet. */
  void look() {
    guarded(() -> seeIf(lookAround()));
  }

  /** {@code workspace/didChangeWatchedFiles}; changes often come in swarms. */
  void changed() {
    if (!waiting.getAndSet(true)) {
      later.execute(
          () -> {
            waiting.set(false);
            look();
          });
    }
  }

  /**
   * {@code textDocument/didSave}: of settings, for editors that watch no files; of anything else
   * while settings are open, because their suppressions may be of no use any more.
   */
  void saved(Params params) {
    boolean concerns =
        session.all().stream()
            .anyMatch(document -> new DocumentUri(document.snapshot().uri()).isSettings());
    if (concerns || new DocumentUri(params.uri()).isSettings()) {
      changed();
    }
  }

  private boolean lookAround() {
    ImmutableList<DocumentUri> open =
        session.all().stream()
            .map(document -> new DocumentUri(document.snapshot().uri()))
            .collect(ImmutableList.toImmutableList());
    boolean around = neighbors.look(open);
    return neighbors.lookForUse(open, lenses.linter()) || around;
  }

  private void seeIf(boolean different) {
    if (different) {
      documents.seeAgain();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what lies around must not end a thread of the pool
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      log.failed("looking around", e);
    }
  }
}
