package dev.taskdef.rules;

/**
 * Hears of rules that failed: the server logs each once, the command line counts them, tests
 * rethrow.
 */
@FunctionalInterface
public interface FailureLog {

  /** A rule threw; its findings are left out. */
  void failed(String rule, RuntimeException cause);

  /** Throws what it hears. */
  static FailureLog rethrow() {
    return (rule, cause) -> {
      throw new IllegalStateException("rule " + rule, cause);
    };
  }
}
