package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Fix;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Settings;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All safe fixes of a file, applied until none is left.
 *
 * @param text the text afterwards
 * @param edits the edits of the text before that have the same effect, sorted and disjoint
 * @param applied what was done, in order
 */
public record FixAll(
    SourceText text, ImmutableList<TextEdit> edits, ImmutableList<Applied> applied) {
  // Fixes converge (the rules' laws test it); a set of fixes that undo each other still has to end.
  private static final int ROUNDS = 50;

  /**
   * One fix that was applied.
   *
   * @param diagnostic what was wrong, with its place in the text at that moment
   * @param fix what was done
   */
  public record Applied(Diagnostic diagnostic, Fix fix) {}

  /** Applies the safe fixes to a text. Files that are no task definitions stay as they are. */
  public static FixAll of(SourceText text, Reading reading, Linter linter, Settings settings) {
    EditedText edited = EditedText.of(text);
    ImmutableList.Builder<Applied> applied = ImmutableList.builder();
    Set<SourceText> seen = new HashSet<>();
    JsonTree tree = JsonTree.parse(text);
    for (int round = 0; round < ROUNDS && seen.add(edited.current()); round++) {
      ImmutableList<Applied> next =
          compatible(linter.lint(TaskDefinition.of(tree, reading), settings));
      if (next.isEmpty()) {
        break;
      }
      ImmutableList<TextEdit> edits = editsOf(next);
      edited = edited.with(edits);
      tree = tree.with(edits);
      applied.addAll(next);
    }
    return new FixAll(edited.current(), edited.edits(), applied.build());
  }

  /** Applies the safe fixes to a snapshot. */
  public static FixAll of(Snapshot snapshot) {
    Lens lens = snapshot.lens();
    return of(snapshot.text(), lens.reading(), lens.linter(), lens.settings());
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * The first safe fix of each diagnostic, without those that would touch the text of one before.
   */
  private static ImmutableList<Applied> compatible(ImmutableList<Diagnostic> diagnostics) {
    List<Applied> chosen = new ArrayList<>();
    List<TextEdit> taken = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      Optional<Fix> fix = diagnostic.fixes().stream().filter(Fix::isSafe).findFirst();
      if (fix.isPresent() && fix.get().edits().stream().noneMatch(e -> touchesAny(e, taken))) {
        taken.addAll(fix.get().edits());
        chosen.add(new Applied(diagnostic, fix.get()));
      }
    }
    return ImmutableList.copyOf(chosen);
  }

  private static boolean touchesAny(TextEdit edit, List<TextEdit> taken) {
    return taken.stream()
        .anyMatch(
            t ->
                t.range().start() <= edit.range().end() && edit.range().start() <= t.range().end());
  }

  private static ImmutableList<TextEdit> editsOf(ImmutableList<Applied> chosen) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(TextEdit::range),
        chosen.stream().flatMap(a -> a.fix().edits().stream()).toList());
  }
}
