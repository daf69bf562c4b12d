package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * What rules said of one part of a file.
 *
 * @param diagnostics what they found
 * @param silences ranges inside which nothing else is to be said, with the rule that asked for it
 */
record Outcome(ImmutableList<Diagnostic> diagnostics, ImmutableList<Silence> silences) {
  private static final Outcome EMPTY = new Outcome(ImmutableList.of(), ImmutableList.of());

  /** Nothing was said. */
  static Outcome empty() {
    return EMPTY;
  }

  /** Whether nothing was said. */
  boolean isEmpty() {
    return diagnostics.isEmpty() && silences.isEmpty();
  }

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
    if (by == 0 || isEmpty()) {
      return this;
    }
    return new Outcome(
        diagnostics.stream().map(d -> d.shifted(by)).collect(ImmutableList.toImmutableList()),
        silences.stream()
            .map(s -> new Silence(s.rule(), s.range().shifted(by)))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * The same after edits, places counted from a part that began at {@code from} and begins at
   * {@code to} now. Empty where a place was edited itself.
   */
  Optional<Outcome> moved(Drift drift, int from, int to) {
    ImmutableList.Builder<Diagnostic> moved = ImmutableList.builder();
    for (Diagnostic diagnostic : diagnostics) {
      Optional<TextRange> range = moved(diagnostic.range(), drift, from, to);
      ImmutableList.Builder<Related> related = ImmutableList.builder();
      for (Related each : diagnostic.related()) {
        Optional<TextRange> place = moved(each.range(), drift, from, to);
        if (place.isEmpty()) {
          return Optional.empty();
        }
        related.add(new Related(place.get(), each.message()));
      }
      if (range.isEmpty()) {
        return Optional.empty();
      }
      moved.add(diagnostic.at(range.get(), related.build()));
    }
    ImmutableList.Builder<Silence> silent = ImmutableList.builder();
    for (Silence silence : silences) {
      Optional<TextRange> range = moved(silence.range(), drift, from, to);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      silent.add(new Silence(silence.rule(), range.get()));
    }
    return Optional.of(new Outcome(moved.build(), silent.build()));
  }

  private static Optional<TextRange> moved(TextRange range, Drift drift, int from, int to) {
    int start = drift.begin(range.start() + from);
    int end = drift.end(range.end() + from);
    return start == Drift.LOST || end == Drift.LOST || end < start || start < to
        ? Optional.empty()
        : Optional.of(TextRange.of(start - to, end - to));
  }
}
