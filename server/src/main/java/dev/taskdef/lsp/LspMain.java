package dev.taskdef.lsp;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs the language server on standard input and output. */
public final class LspMain {
  private static final int THREADS =
      Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

  private LspMain() {}

  /**
   * Serves one editor, then ends the process. The arguments ({@code --stdio} is usual) change
   * nothing.
   */
  public static void main(String[] args) {
    int code = serve();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }

  /** Serves one editor until it leaves. The answer is the exit code. */
  public static int serve() {
    // Whatever prints must not print between the messages.
    System.setOut(System.err);
    Executor pool = pool();
    Knowledge knowledge = new Knowledge();
    Log log = new Log(System.err);
    knowledge.prepare(pool, log);
    return Connection.serve(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        pool,
        knowledge,
        log);
  }

  /** Threads that do not keep the process alive. */
  static ThreadPoolExecutor pool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "taskdef");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
