package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;

/**
 * One rule, tried on texts whose expected findings are marked as {@code <|…|>}. The file counts as
 * named a task definition, and the whole catalog runs, so that silenced findings are silent here
 * too.
 */
public final class RuleFixture {
  private final String id;
  private final Reading reading;

  private RuleFixture(String id, Reading reading) {
    this.id = id;
    this.reading = reading;
  }

  /** A rule of the catalog. */
  public static RuleFixture of(String id) {
    assertTrue(Rules.standard().rule(id).isPresent(), () -> "no rule " + id);
    return new RuleFixture(id, Reading.standard().asNamed());
  }

  /** The same rule with other eyes. */
  public RuleFixture read(Reading other) {
    return new RuleFixture(id, other);
  }

  /**
   * The rule speaks exactly at the marks; the n-th message holds the n-th of {@code messageParts},
   * as far as there are any. A text without marks is one that the rule is silent about.
   */
  public void check(String marked, String... messageParts) {
    Marked fixture = Marked.of(marked);
    ImmutableList<Diagnostic> found = findings(fixture.text());
    assertEquals(
        fixture.ranges().stream().map(r -> at(fixture.text(), r)).toList(),
        found.stream().map(d -> at(fixture.text(), d.range())).toList(),
        () -> id + " in\n" + fixture.text() + "\nsays " + said(found));
    for (int i = 0; i < messageParts.length; i++) {
      String message = found.get(i).message();
      String part = messageParts[i];
      assertTrue(message.contains(part), () -> "\"" + part + "\" is not in: " + message);
    }
  }

  /** The first finding has this severity. */
  public void severity(Severity expected, String text) {
    assertEquals(expected, findings(Marked.of(text).text()).get(0).severity());
  }

  /**
   * The fix of this title, offered by the first finding, makes {@code expected} of the text. Marks
   * are passed over.
   */
  public void fix(String text, String title, String expected) {
    String plain = Marked.of(text).text();
    ImmutableList<Diagnostic> found = findings(plain);
    assertTrue(!found.isEmpty(), () -> id + " is silent about\n" + plain);
    Fix fix =
        found.get(0).fixes().stream()
            .filter(f -> f.title().equals(title))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no such fix, but " + found.get(0).fixes()));
    assertEquals(expected, SourceText.of(plain).with(fix.edits()).toString());
  }

  /** The findings of the rule. */
  public ImmutableList<Diagnostic> findings(String text) {
    return lint(text, reading).stream()
        .filter(d -> d.id().equals(id))
        .collect(ImmutableList.toImmutableList());
  }

  /** Everything that the catalog says of a text. */
  public static ImmutableList<Diagnostic> lint(String text, Reading reading) {
    TaskDefinition task = TaskDefinition.of(JsonTree.parse(SourceText.of(text)), reading);
    return Linters.FULL.lint(task, Settings.standard());
  }

  /** Findings in short, for failures. */
  static String said(ImmutableList<Diagnostic> found) {
    return found.stream()
        .map(
            d ->
                d.range()
                    + " "
                    + d.severity()
                    + " "
                    + d.id()
                    + ": "
                    + d.message()
                    + " "
                    + d.fixes())
        .collect(java.util.stream.Collectors.joining("\n", "\n", "\n"));
  }

  private static String at(String text, TextRange range) {
    return range.start() + ".." + range.end() + " " + text.substring(range.start(), range.end());
  }
}
