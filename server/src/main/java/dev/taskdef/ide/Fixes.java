package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Fix;
import dev.taskdef.rules.FixAll;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;

/**
 * What can be mended at a place.
 *
 * @param offers in order of the diagnostics' places, the best fix of each first
 */
public record Fixes(ImmutableList<Offer> offers) {
  /** The rules about what ECS adds to a definition that was registered. */
  private static final ImmutableSet<String> ADDED_BY_ECS =
      ImmutableSet.of("describe-output", "key-read-only", "doc-response-metadata");

  /**
   * One fix on offer.
   *
   * @param diagnostic what it mends
   * @param fix what it does
   * @param preferred whether it is the fix to take without thinking
   */
  public record Offer(Diagnostic diagnostic, Fix fix, boolean preferred) {}

  /** The fixes of all diagnostics that the range touches. */
  public static Fixes at(Snapshot snapshot, TextRange range) {
    // Ranges are known already and most places have none; fixes of the whole file cost more.
    if (snapshot.diagnostics().stream().noneMatch(d -> touch(d.range(), range))) {
      return new Fixes(ImmutableList.of());
    }
    ImmutableList.Builder<Offer> offers = ImmutableList.builder();
    for (Diagnostic diagnostic : snapshot.fixable()) {
      if (touch(diagnostic.range(), range)) {
        for (Fix fix : diagnostic.fixes()) {
          boolean first = fix.equals(diagnostic.fixes().get(0));
          offers.add(new Offer(diagnostic, fix, first && fix.isSafe()));
        }
      }
    }
    return new Fixes(offers.build());
  }

  /** Whether the file holds anything that {@link #all} would mend. */
  public static boolean anySafe(Snapshot snapshot) {
    return snapshot.fixable().stream().flatMap(d -> d.fixes().stream()).anyMatch(Fix::isSafe);
  }

  /** All safe fixes at once, until none is left: the edits of the document, sorted and disjoint. */
  public static ImmutableList<TextEdit> all(Snapshot snapshot) {
    Lens lens = snapshot.lens();
    return FixAll.of(lens.linter(), lens.settings(), lens.reading(), snapshot.tree()).edits();
  }

  /**
   * What takes away all that ECS adds to a registered definition, and nothing else: the edits of
   * the document, sorted and disjoint. Empty where there is nothing of the kind.
   */
  public static ImmutableList<TextEdit> registrable(Snapshot snapshot) {
    if (snapshot.diagnostics().stream().noneMatch(d -> ADDED_BY_ECS.contains(d.id()))) {
      return ImmutableList.of();
    }
    Lens lens = snapshot.lens();
    return FixAll.of(
            lens.linter(),
            lens.settings(),
            lens.reading(),
            snapshot.tree(),
            d -> ADDED_BY_ECS.contains(d.id()))
        .edits();
  }

  private static boolean touch(TextRange one, TextRange other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }
}
