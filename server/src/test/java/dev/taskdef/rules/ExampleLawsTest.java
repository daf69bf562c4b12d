package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.rules.settings.SettingsCheck;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the examples on a rule's page promise: they are pages and tests at once. */
final class ExampleLawsTest {

  record Shown(RuleSpec rule, Example example, int number) {
    String text() {
      return Marked.of(example.text()).text();
    }

    @Override
    public String toString() {
      return rule.id() + (example.bad() ? " bad " : " good ") + number;
    }
  }

  static Stream<Shown> examples() {
    Stream.Builder<Shown> shown = Stream.builder();
    for (Rule rule : Rules.standard().rules().values()) {
      ImmutableList<Example> examples = rule.spec().examples();
      for (int i = 0; i < examples.size(); i++) {
        shown.add(new Shown(rule.spec(), examples.get(i), i));
      }
    }
    return shown.build();
  }

  static Stream<Shown> badExamples() {
    return examples().filter(s -> s.example().bad());
  }

  static Stream<Shown> goodExamples() {
    return examples().filter(s -> !s.example().bad());
  }

  static Stream<Shown> mendedExamples() {
    return badExamples().filter(s -> s.example().fixed().isPresent());
  }

  @ParameterizedTest
  @MethodSource("badExamples")
  void theRuleSpeaksExactlyAtTheMarks(Shown shown) {
    Marked marked = Marked.of(shown.example().text());
    ImmutableList<Diagnostic> found = findings(shown.rule(), marked.text());
    assertFalse(found.isEmpty(), () -> shown + " is silent about\n" + marked.text());
    assertFalse(
        marked.ranges().isEmpty(),
        () -> shown + " has no mark, but the rule speaks: " + RuleFixture.said(found));
    assertEquals(
        ImmutableSet.copyOf(marked.ranges()),
        found.stream().map(Diagnostic::range).collect(ImmutableSet.toImmutableSet()),
        () -> shown + " in\n" + marked.text() + RuleFixture.said(found));
  }

  /** No rule takes {@code requiresCompatibilities} for granted because it knows the launch type. */
  @ParameterizedTest
  @EnumSource(LaunchType.class)
  void noRuleFailsWhereTheLaunchTypeIsAssumed(LaunchType type) {
    Reading assuming = Reading.standard().asNamed().assuming(type);
    examples().forEach(s -> RuleFixture.lint(s.text(), assuming));
    examples()
        .map(s -> s.text().replace("requiresCompatibilities", "tags"))
        .forEach(text -> RuleFixture.lint(text, assuming));
  }

  @Test
  void whatFargateDemandsIsToldWhereItIsAssumed() {
    Reading fargate = Reading.standard().asNamed().assuming(LaunchType.FARGATE);
    for (String id :
        ImmutableList.of(
            "fargate-cpu-missing", "fargate-memory-missing", "fargate-network-mode-missing")) {
      RuleFixture.of(id)
          .read(fargate)
          .check(
              "{\"family\": \"f\", <|\"containerDefinitions\"|>: [{\"name\": \"a\", \"image\": \"b\"}]}");
    }
  }

  @ParameterizedTest
  @MethodSource("goodExamples")
  void theRuleIsSilentAboutGoodExamples(Shown shown) {
    assertEquals("\n\n", RuleFixture.said(findings(shown.rule(), shown.text())), shown::toString);
    assertTrue(Marked.of(shown.example().text()).ranges().isEmpty(), "a good example has no marks");
  }

  @ParameterizedTest
  @MethodSource("mendedExamples")
  void theFirstFixGivesTheShownText(Shown shown) {
    String text = shown.text();
    ImmutableList<Diagnostic> found = findings(shown.rule(), text);
    assertFalse(found.isEmpty(), () -> shown + " is silent");
    Diagnostic first = found.get(0);
    assertFalse(first.fixes().isEmpty(), () -> "no fix: " + first);
    String mended = SourceText.of(text).with(first.fixes().get(0).edits()).toString();
    assertEquals(shown.example().fixed().orElseThrow(), mended, shown::toString);
  }

  static ImmutableList<Diagnostic> findings(RuleSpec rule, String text) {
    return all(rule, text).stream()
        .filter(d -> d.id().equals(rule.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** All that is said of a text of the kind that the rule is about. */
  static ImmutableList<Diagnostic> all(RuleSpec rule, String text) {
    return rule.topic() == Topic.SETTINGS
        ? SettingsCheck.of(JsonTree.parse(text), Rules.standard(), ImmutableSet.of())
        : RuleFixture.lint(text, Reading.standard().asNamed());
  }
}
