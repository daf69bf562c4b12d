package dev.taskdef.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;

/**
 * The one way from a request to its answer: the document is captured on the reader's thread, the
 * answer is worked out on another one, not at all when the request was cancelled by then, and a
 * feature that fails answers with nothing.
 */
final class Funnel {
  private final Executor pool;
  private final Log log;
  private final Trace trace;

  Funnel(Executor pool, Log log, Trace trace) {
    this.pool = pool;
    this.log = log;
    this.trace = trace;
  }

  /** Answers a question with what the feature makes of it; an empty optional goes out as null. */
  <Q> CompletableFuture<Object> ask(String method, Q question, Function<Q, ?> feature) {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    pool.execute(() -> run(method, answer, () -> feature.apply(question)));
    return answer;
  }

  /** The answer when there is nothing to say. */
  static CompletableFuture<Object> nothing() {
    return CompletableFuture.completedFuture(null);
  }

  @SuppressWarnings("CatchingUnchecked") // one feature's bug must not take the server with it
  private void run(
      String method, CompletableFuture<Object> answer, java.util.function.Supplier<?> feature) {
    if (answer.isDone()) {
      return;
    }
    long begin = System.nanoTime();
    try {
      Object found = feature.get();
      answer.complete(found instanceof Optional<?> maybe ? maybe.orElse(null) : found);
    } catch (ResponseErrorException e) {
      answer.completeExceptionally(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.failed(method, e);
      answer.complete(null);
    }
    trace.answered(method, System.nanoTime() - begin);
  }
}
