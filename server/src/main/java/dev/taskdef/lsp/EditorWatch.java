package dev.taskdef.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends the server when the editor's process is gone without closing the connection. */
final class EditorWatch {
  private static final int PAUSE_SECONDS = 1; // the first answer does not wait for it

  private EditorWatch() {}

  /** Watches a process. One that cannot be seen (in another container, say) is not watched. */
  @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do afterwards
  static void start(int process) {
    CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS)
        .execute(
            () ->
                ProcessHandle.of(process)
                    .ifPresent(
                        editor -> editor.onExit().thenRun(() -> Runtime.getRuntime().halt(1))));
  }
}
