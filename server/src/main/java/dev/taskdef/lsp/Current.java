package dev.taskdef.lsp;

/** The newest of several values that follow each other, for all threads. */
final class Current<T> {
  private volatile T value;

  Current(T first) {
    this.value = first;
  }

  T value() {
    return value;
  }

  void set(T next) {
    value = next;
  }
}
