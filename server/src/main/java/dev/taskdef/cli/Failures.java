package dev.taskdef.cli;

import com.google.common.collect.ImmutableSortedMap;
import dev.taskdef.rules.FailureLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which rules failed, with the first cause of each. Safe to use from several threads. */
final class Failures implements FailureLog {
  private final Map<String, String> causes = new ConcurrentHashMap<>();

  @Override
  public void failed(String rule, RuntimeException cause) {
    causes.putIfAbsent(rule, cause.toString());
  }

  /** What was heard so far. */
  ImmutableSortedMap<String, String> heard() {
    return ImmutableSortedMap.copyOf(causes);
  }

  /** Says each failure in one line. */
  void tell(Terminal terminal) {
    heard()
        .forEach(
            (rule, cause) ->
                terminal.complain(
                    "rule "
                        + rule
                        + " failed and was left out; this is a defect of taskdef ("
                        + cause
                        + ")"));
  }
}
