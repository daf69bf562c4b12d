package dev.taskdef.lsp;

/** Ends the server when the editor's process is gone without closing the connection. */
final class EditorWatch {
  private EditorWatch() {}

  /** Watches a process. One that cannot be seen (in another container, say) is not watched. */
  @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do afterwards
  static void start(int process) {
    ProcessHandle.of(process)
        .ifPresent(editor -> editor.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
