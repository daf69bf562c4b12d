package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.EditedText;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Applies all safe fixes, again and again until none is left: mending one mistake may bring the
 * next to light.
 */
public final class FixAll {
  /** Far more rounds than any file needs; a wall against fixes that undo each other. */
  private static final int MOST_ROUNDS = 60;

  private static final Comparator<TextEdit> ORDER =
      Comparator.<TextEdit>comparingInt(e -> e.range().start())
          .thenComparingInt(e -> e.range().end());

  private final Linter linter;
  private final Settings settings;
  private final Reading reading;
  private final Predicate<Diagnostic> wanted;

  private FixAll(Linter linter, Settings settings, Reading reading, Predicate<Diagnostic> wanted) {
    this.linter = linter;
    this.settings = settings;
    this.reading = reading;
    this.wanted = wanted;
  }

  /**
   * The text after all safe fixes.
   *
   * @param tree the file afterwards
   * @param edits the edits of the file before that have the same effect at once
   * @param applied the findings whose fix was applied, in the order in which that happened
   * @param converged whether no safe fix is left; false only where fixes undo each other, which is
   *     a bug of a rule
   */
  public record Result(
      JsonTree tree,
      ImmutableList<TextEdit> edits,
      ImmutableList<Diagnostic> applied,
      boolean converged) {

    /** The text of the file afterwards. */
    public String text() {
      return tree.text().toString();
    }

    /** How many fixes were applied. */
    public int count() {
      return applied.size();
    }
  }

  /** Mends a file as far as safe fixes go. */
  public static Result of(Linter linter, Settings settings, Reading reading, JsonTree tree) {
    return of(linter, settings, reading, tree, diagnostic -> true);
  }

  /** The same, for some findings only. */
  public static Result of(
      Linter linter,
      Settings settings,
      Reading reading,
      JsonTree tree,
      Predicate<Diagnostic> wanted) {
    return new FixAll(linter, settings, reading, wanted).run(tree);
  }

  private Result run(JsonTree tree) {
    JsonTree now = tree;
    EditedText edited = EditedText.of(tree.text());
    ImmutableList.Builder<Diagnostic> applied = ImmutableList.builder();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Round chosen = Round.of(safe(now));
      if (chosen.edits().isEmpty()) {
        return new Result(now, edited.edits(), applied.build(), true);
      }
      applied.addAll(chosen.diagnostics());
      edited = edited.with(chosen.edits());
      now = now.with(chosen.edits());
    }
    return new Result(now, edited.edits(), applied.build(), false);
  }

  // Slips in the text come first: what the rules say of a text that is not yet read aright may be
  // wrong.
  private ImmutableList<Diagnostic> safe(JsonTree tree) {
    ImmutableList<Diagnostic> all =
        linter.lint(TaskDefinition.of(tree, reading), settings).stream()
            .filter(d -> wanted.test(d) && d.fixes().stream().anyMatch(Fix::isSafe))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Diagnostic> slips =
        all.stream().filter(d -> linter.isSyntax(d.id())).collect(ImmutableList.toImmutableList());
    return slips.isEmpty() ? all : slips;
  }

  /** The fixes of one round: those that do not touch each other. */
  private record Round(ImmutableList<Diagnostic> diagnostics, ImmutableList<TextEdit> edits) {

    static Round of(ImmutableList<Diagnostic> found) {
      TreeMap<Integer, TextEdit> taken = new TreeMap<>();
      List<TextEdit> edits = new ArrayList<>();
      ImmutableList.Builder<Diagnostic> diagnostics = ImmutableList.builder();
      for (Diagnostic diagnostic : found) {
        Fix fix = diagnostic.fixes().stream().filter(Fix::isSafe).findFirst().orElseThrow();
        if (fix.edits().stream().noneMatch(e -> touches(taken, e))) {
          fix.edits().forEach(e -> taken.merge(e.range().start(), e, Round::longer));
          edits.addAll(fix.edits());
          diagnostics.add(diagnostic);
        }
      }
      return new Round(diagnostics.build(), ImmutableList.sortedCopyOf(ORDER, edits));
    }

    // A fix may put text in right before the text that it takes out.
    private static TextEdit longer(TextEdit one, TextEdit other) {
      return one.range().length() > other.range().length() ? one : other;
    }

    private static boolean touches(TreeMap<Integer, TextEdit> edits, TextEdit edit) {
      Map.Entry<Integer, TextEdit> before = edits.floorEntry(edit.range().end());
      return before != null && before.getValue().range().end() >= edit.range().start();
    }
  }
}
