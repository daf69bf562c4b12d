package dev.taskdef.lsp;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the server has to say to whoever looks after it: single lines, and the cause of a failure
 * once.
 */
final class Log {
  private final PrintStream out;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  Log(PrintStream out) {
    this.out = out;
  }

  /** Says something in one line. */
  void line(String text) {
    out.println("taskdef: " + text);
  }

  /** Something failed and was left out; its cause is shown the first time. */
  void failed(String what, Throwable cause) {
    if (failed.add(what)) {
      synchronized (out) {
        line(what + " failed and is left out; further failures of it are not shown");
        cause.printStackTrace(out);
      }
    }
  }
}
