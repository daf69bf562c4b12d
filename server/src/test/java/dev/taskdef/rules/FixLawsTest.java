package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.ExampleLawsTest.Shown;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every fix of every rule promises, tried on all bad examples with the whole catalog. */
final class FixLawsTest {
  private static final Reading READING = Reading.standard().asNamed();

  /** A fix that a rule offers in one of its examples. */
  record Offered(Shown shown, Diagnostic diagnostic, Fix fix) {
    SourceText before() {
      return SourceText.of(shown.text());
    }

    String after() {
      return before().with(fix.edits()).toString();
    }

    @Override
    public String toString() {
      return shown + ": " + fix.title();
    }
  }

  static Stream<Offered> fixes() {
    return ExampleLawsTest.badExamples()
        .flatMap(
            shown ->
                ExampleLawsTest.findings(shown.rule(), shown.text()).stream()
                    .flatMap(d -> d.fixes().stream().map(f -> new Offered(shown, d, f))));
  }

  @ParameterizedTest
  @MethodSource("fixes")
  void itsEditsAreSortedDisjointAndNoneIsIdle(Offered offered) {
    SourceText text = offered.before();
    int done = -1;
    for (TextEdit edit : offered.fix().edits()) {
      assertTrue(edit.range().start() >= Math.max(done, 0), () -> "unsorted: " + offered.fix());
      assertTrue(edit.range().end() <= text.length());
      assertNotEquals(text.slice(edit.range()), edit.newText(), "an edit that changes nothing");
      done = edit.range().end();
    }
    assertFalse(offered.fix().title().isBlank());
    assertFalse(offered.fix().title().endsWith("."), "a title is a command without a full stop");
  }

  @ParameterizedTest
  @MethodSource("fixes")
  void itRemovesItsFindingAndAddsNothingAsBad(Offered offered) {
    RuleSpec spec = offered.shown().rule();
    ImmutableList<Diagnostic> before = ExampleLawsTest.all(spec, offered.before().toString());
    String text = offered.after();
    ImmutableList<Diagnostic> after = ExampleLawsTest.all(spec, text);
    String rule = spec.id();
    assertTrue(
        count(after, rule) < count(before, rule),
        () -> offered + " leaves it in\n" + text + RuleFixture.said(after));
    Multiset<String> known = asBad(before, offered.diagnostic().severity());
    for (Multiset.Entry<String> entry : asBad(after, offered.diagnostic().severity()).entrySet()) {
      assertTrue(
          entry.getCount() <= known.count(entry.getElement()),
          () -> offered + " adds " + entry.getElement() + " in\n" + text + RuleFixture.said(after));
    }
  }

  @ParameterizedTest
  @MethodSource("fixes")
  void itAddsNoSyntaxError(Offered offered) {
    JsonTree before = JsonTree.parse(offered.before());
    JsonTree after = JsonTree.parse(SourceText.of(offered.after()));
    assertTrue(
        after.errors().size() <= before.errors().size(),
        () -> offered + " adds one of " + after.errors() + " in\n" + offered.after());
    if (before.errors().isEmpty()) {
      assertEquals(ImmutableList.of(), after.errors(), offered.after());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.taskdef.rules.ExampleLawsTest#examples")
  void safeFixesConvergeAndKeepJsonValid(Shown shown) {
    JsonTree before = JsonTree.parse(SourceText.of(shown.text()));
    FixAll.Result result = FixAll.of(Linters.FULL, Settings.standard(), READING, before);
    Assumptions.assumeTrue(result.count() > 0, "no safe fix");
    assertTrue(result.converged(), () -> shown + ": no end in sight:\n" + result.text());
    if (before.errors().isEmpty()) {
      assertEquals(
          ImmutableList.of(), JsonTree.parse(SourceText.of(result.text())).errors(), result.text());
    }
    assertEquals(
        ImmutableList.of(),
        RuleFixture.lint(result.text(), READING).stream()
            .filter(d -> d.fixes().stream().anyMatch(Fix::isSafe))
            .toList(),
        result.text());
  }

  private static long count(ImmutableList<Diagnostic> all, String rule) {
    return all.stream().filter(d -> d.id().equals(rule)).count();
  }

  private static ImmutableMultiset<String> asBad(ImmutableList<Diagnostic> all, Severity severity) {
    return all.stream()
        .filter(d -> d.severity().isAtLeast(severity))
        .map(Diagnostic::id)
        .collect(ImmutableMultiset.toImmutableMultiset());
  }
}
