package dev.taskdef.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.Container;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.FailureLog;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.Settings;
import dev.taskdef.text.SizeLimits;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A snapshot works things out once, and hands on what stays true. */
final class SnapshotTest {
  private static final String TEXT =
      "{\"containerDefinitions\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}";

  @Test
  void worksOutOnce() {
    Counting rule = new Counting();
    Snapshot snapshot = Snapshot.of("u", 1, SourceText.of(TEXT), lens(rule));
    assertSame(snapshot.diagnostics(), snapshot.diagnostics());
    assertEquals(List.of("a", "b"), rule.seen);
  }

  @Test
  void otherRulesLookAtEverythingAgain() {
    Counting rule = new Counting();
    Snapshot first = Snapshot.of("u", 1, SourceText.of(TEXT), lens(rule));
    first.diagnostics();
    Counting other = new Counting();
    Snapshot again = first.seenThrough(lens(other));
    again.diagnostics();
    assertEquals(List.of("a", "b"), other.seen);
    assertSame(again, again.seenThrough(again.lens()));
  }

  @Test
  void foreignFilesAreNotOurs() {
    assertFalse(Snapshot.of("u", 1, SourceText.of("{\"a\": }"), lens(new Counting())).isOurs());
    assertTrue(Snapshots.of("{\"a\": }").isOurs());
  }

  @Test
  void veryLargeDocumentsAreCheckedForSyntaxOnlyOrNotAtAll() {
    Counting rule = new Counting();
    String filler = " ".repeat(SizeLimits.standard().full());
    Snapshot large = Snapshot.of("u", 1, SourceText.of(TEXT + filler), lens(rule));
    assertEquals(List.of(), large.diagnostics());
    assertEquals(List.of(), large.fixable());
    assertEquals(List.of(), rule.seen);
    String slip = TEXT.replace("}]}", "},]}");
    assertEquals(1, Snapshots.of(slip + filler).diagnostics().size());
    String more = " ".repeat(SizeLimits.standard().syntax());
    Snapshot huge = Snapshots.of(slip + more);
    assertEquals(List.of(), huge.diagnostics());
    assertEquals(slip + more, huge.tree().text().toString());
    assertEquals(
        Optional.of("It is longer than 20,971,520 characters: nothing in it is checked."),
        huge.leftUnchecked());
    Snapshot cut = huge.with(TextEdit.delete(TextRange.of(slip.length(), huge.text().length())), 2);
    assertEquals(Optional.empty(), cut.leftUnchecked());
    assertEquals(Snapshots.of(slip).diagnostics(), cut.diagnostics());
  }

  @Test
  void whatIsKnownMovesWithTheTextAndNeedsNoRules() {
    Counting rule = new Counting();
    Snapshot first = Snapshot.of("u", 1, SourceText.of(TEXT), lens(rule));
    int second = TEXT.indexOf("{\"name\": \"b\"");
    assertEquals(first.diagnostics().subList(1, 2), first.knownAt(second + 1));
    rule.seen.clear();
    Snapshot moved = first.with(TextEdit.insert(1, "  "), 2).with(TextEdit.insert(1, "  "), 3);
    assertEquals(List.of(), moved.knownAt(0));
    assertEquals(
        TextRange.of(second + 4, second + 4 + "{\"name\": \"b\"}".length()),
        moved.knownAt(second + 5).get(0).range());
    assertEquals(List.of(), rule.seen);
    assertEquals(moved.diagnostics().subList(1, 2), moved.knownAt(second + 5));
  }

  @Test
  void whatStoodAtTheVeryPlaceOfAnEditIsNotKnown() {
    Snapshot first = Snapshot.of("u", 1, SourceText.of(TEXT), lens(new Counting()));
    int a = first.diagnostics().get(0).range().start();
    Snapshot cut = first.with(TextEdit.delete(TextRange.of(a - 1, a + 1)), 2);
    assertEquals(List.of(), cut.knownAt(a));
  }

  @Test
  void otherEyesKnowNothingYet() {
    Counting rule = new Counting();
    Lens lens = lens(rule);
    Snapshot first = Snapshot.of("u", 1, SourceText.of(TEXT), lens);
    first.diagnostics();
    Settings off = new Settings(ImmutableMap.of("counting", Optional.empty()));
    Snapshot quiet =
        first.seenThrough(new Lens(lens.linter(), lens.reading(), off, Snapshots.PARAMETERS));
    assertEquals(List.of(), quiet.knownAt(TEXT.indexOf("{\"name\"") + 1));
  }

  private static Lens lens(ContainerRule rule) {
    Linter linter =
        Linter.of(Catalog.of(List.of(rule)), SchemaProblems.none(), FailureLog.rethrow());
    return new Lens(linter, Reading.standard(), Settings.standard(), Snapshots.PARAMETERS);
  }

  /** Notes which containers it saw. */
  private static final class Counting implements ContainerRule {
    private final RuleSpec spec =
        RuleSpec.named("counting").summary("Counts containers").why("Test.").build();
    private final List<String> seen = new ArrayList<>();

    @Override
    public RuleSpec spec() {
      return spec;
    }

    @Override
    public void check(Container container, TaskFacts facts, Report report) {
      container.name().ifPresent(name -> seen.add(name.value()));
      report.at(container.node(), "seen");
    }
  }
}
