package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.GreenNode;

/**
 * What is remembered of one part of a file: of a container, a volume, or of all that is outside
 * them.
 *
 * @param green the part's text and structure
 * @param start where it began
 * @param members its members
 * @param found what each check said of it, places counted from the part's first code unit
 * @param said all of that, where it stood
 */
record Part(GreenNode green, int start, Members members, ImmutableList<Found> found, Outcome said) {

  static Part of(GreenNode green, int start, Members members, ImmutableList<Found> found) {
    return new Part(green, start, members, found, said(found).shifted(start));
  }

  /** The same part elsewhere. */
  Part at(int other) {
    return other == start
        ? this
        : new Part(green, other, members, found, said.shifted(other - start));
  }

  private static Outcome said(ImmutableList<Found> found) {
    ImmutableList.Builder<Diagnostic> diagnostics = ImmutableList.builder();
    ImmutableList.Builder<Outcome.Silence> silences = ImmutableList.builder();
    for (Found each : found) {
      if (!each.outcome().isEmpty()) {
        diagnostics.addAll(each.outcome().diagnostics());
        silences.addAll(each.outcome().silences());
      }
    }
    return new Outcome(diagnostics.build(), silences.build());
  }
}
