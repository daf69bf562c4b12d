package dev.taskdef.lsp;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells an editor that asks for it how long answers take. */
final class Trace {
  private final AtomicBoolean on = new AtomicBoolean();
  private final Consumer<String> out;

  Trace(Consumer<String> out) {
    this.out = out;
  }

  /** What {@code $/setTrace} and {@code initialize} may say: off, messages or verbose. */
  void set(String value) {
    on.set(value.equals("messages") || value.equals("verbose"));
  }

  void answered(String method, long nanos) {
    if (on.get()) {
      out.accept(String.format(Locale.ROOT, "%s: %.2f ms", method, nanos / 1e6));
    }
  }
}
