package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.syntax.JsonPlaceholder;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.TextEdit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule fails, whatever stands where; the linters of these tests throw what a rule throws. */
final class RobustnessTest {
  private static final Reading READING = Reading.standard().asNamed();
  private static final ImmutableList<String> ODD =
      ImmutableList.of(
          "null", "{}", "[]", "\"\"", "-1", "1e99", "\"${X}\"", "${X}", "true", "[[]]", "[{}]");

  private static final ImmutableList<String> VALID =
      ImmutableList.of("null", "{}", "[]", "\"\"", "-1", "1e99", "\"${X}\"");
  private static final int SAMPLED = 2;

  @Test
  void anyValueMayStandAnywhereInAnyExample() {
    ImmutableList<String> texts =
        ExampleLawsTest.examples()
            .map(ExampleLawsTest.Shown::text)
            .distinct()
            .filter(t -> t.length() < 4000)
            .collect(ImmutableList.toImmutableList());
    int tried = 0;
    for (String text : texts) {
      JsonTree tree = JsonTree.parse(text);
      for (JsonValue value : values(tree)) {
        String odd = ODD.get(tried++ % ODD.size());
        RuleFixture.lint(
            tree.text().with(TextEdit.replace(value.range(), odd)).toString(), READING);
      }
    }
    assertTrue(tried > 1000, "tried " + tried);
  }

  /**
   * What stays sound gets no word about syntax; a bare placeholder may stand where no value can, so
   * nothing is asked of the text in its stead. A seeded sample of places; all of them with {@code
   * -Dsoak}.
   */
  @Test
  void anyValueMayStandAnywhereInRealFiles() {
    boolean all = System.getProperty("soak") != null;
    Random random = new Random(Long.getLong("seed", 20_261_123L));
    int tried = 0;
    for (Path file : SharedFiles.corpus()) {
      JsonTree tree = JsonTree.parse(DecodedFile.of(SharedFiles.bytes(file)).text());
      ImmutableList<JsonValue> values = values(tree);
      boolean sound = tree.errors().isEmpty();
      for (int i = 0; i < (all ? values.size() : Math.min(SAMPLED, values.size())); i++) {
        JsonValue value = values.get(all ? i : random.nextInt(values.size()));
        for (String odd : VALID) {
          String text = tree.text().with(TextEdit.replace(value.range(), odd)).toString();
          ImmutableList<Diagnostic> found = RuleFixture.lint(text, READING);
          assertTrue(
              !sound
                  || value instanceof JsonPlaceholder
                  || found.stream().noneMatch(d -> Linters.FULL.isSyntax(d.id())),
              () -> file + " with " + odd + " at " + value.range() + RuleFixture.said(found));
          tried++;
        }
      }
    }
    assertTrue(tried > 1000, "tried " + tried);
  }

  private static ImmutableList<JsonValue> values(JsonTree tree) {
    ImmutableList.Builder<JsonValue> values = ImmutableList.builder();
    Deque<SyntaxNode> open = new ArrayDeque<>(tree.roots());
    while (!open.isEmpty()) {
      SyntaxNode node = open.pop();
      if (node instanceof JsonValue value) {
        values.add(value);
      }
      open.addAll(node.children());
    }
    return values.build();
  }

  @Test
  void tenThousandContainers() {
    String text =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"name\": \"c" + i + "\", \"image\": \"nginx:1.27\", \"memory\": 64}")
            .collect(
                Collectors.joining(
                    ",\n", "{\"family\": \"web\", \"containerDefinitions\": [\n", "\n]}"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertTrue(
                RuleFixture.lint(text, READING).stream()
                    .anyMatch(d -> d.id().equals("containers-too-many"))));
  }

  @Test
  void aCircleOfAThousand() {
    String text =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    "{\"name\": \"c"
                        + i
                        + "\", \"image\": \"nginx:1.27\", \"memory\": 64, \"dependsOn\":"
                        + " [{\"containerName\": \"c"
                        + (i + 1) % 1_000
                        + "\", \"condition\": \"START\"}]}")
            .collect(
                Collectors.joining(
                    ",\n", "{\"family\": \"web\", \"containerDefinitions\": [\n", "\n]}"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertEquals(
                1,
                RuleFixture.lint(text, READING).stream()
                    .filter(d -> d.id().equals("depends-cycle"))
                    .map(Diagnostic::id)
                    .distinct()
                    .count()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "1", "[]", "[[]]", "[null]", "\"x\"", "{", "[", "}", "{\"\":{}}"})
  void anythingMayBeTheFile(String text) {
    RuleFixture.lint(text, READING);
  }
}
