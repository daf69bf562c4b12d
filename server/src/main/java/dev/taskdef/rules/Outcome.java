package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextRange;

/**
 * What rules said of one part of a file.
 *
 * @param diagnostics what they found
 * @param silences ranges inside which nothing else is to be said, with the rule that asked for it
 */
record Outcome(ImmutableList<Diagnostic> diagnostics, ImmutableList<Silence> silences) {

  /** A range inside which only one rule may speak. */
  record Silence(String rule, TextRange range) {
    boolean covers(Diagnostic diagnostic) {
      return !diagnostic.id().equals(rule)
          && range.start() <= diagnostic.range().start()
          && diagnostic.range().end() <= range.end();
    }
  }

  /** The same, moved by a number of code units. */
  Outcome shifted(int by) {
    if (by == 0) {
      return this;
    }
    return new Outcome(
        diagnostics.stream().map(d -> d.shifted(by)).collect(ImmutableList.toImmutableList()),
        silences.stream()
            .map(s -> new Silence(s.rule(), s.range().shifted(by)))
            .collect(ImmutableList.toImmutableList()));
  }
}
