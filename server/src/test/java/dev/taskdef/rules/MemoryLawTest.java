package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of unchanged parts is what a fresh look would find, at the moved places. */
final class MemoryLawTest {
  private static final Reading READING = Reading.standard().asNamed();
  private static final ImmutableList<String> SNIPPETS =
      ImmutableList.of(
          "",
          "\n",
          "  ",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "1",
          "\"x\": 1,",
          "\"${X}\"",
          "\"family\": \"b\",",
          "{\"name\": \"c\", \"image\": \"nginx\"},");
  private static final String START =
      """
      {
        "family": "web",
        "revision": 3,
        "requiresCompatibilities": ["FARGATE"],
        "networkMode": "awsvpc",
        "cpu": 256,
        "volumes": [{ "name": "data", "host": {} }, { "nam": "logs" }],
        "containerDefinitions": [
          {
            "name": "web",
            "image": "nginx:1.27",
            "portMapping": [{ "containerPort": "80" }],
            "healthCheck": { "command": ["CMD", "curl -f http://localhost/ || exit 1"] }
          },
          {
            "name": "log",
            "image": "fluent",
            "essential": "true",
            "logConfiguration": {
              "logDriver": "awslogs",
              "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-west-1" }
            }
          }
        ]
      }
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void rememberedIsWhatAFreshLookFinds(long seed) {
    type(START, new Random(seed), 150, "seed " + seed);
  }

  /** Every rule has examples; what it remembers of them is held against a fresh look. */
  @Test
  void rulesRememberTheirExamples() {
    Random random = new Random(1);
    for (Rule rule : Linters.FULL.catalog().rules().values()) {
      for (Example example : rule.spec().examples()) {
        String text = Marked.of(example.text()).text();
        type(text, random, 12, rule.spec().id());
      }
    }
  }

  /** Edits a text and looks at it again and again, now and then only after a few edits. */
  private static void type(String start, Random random, int steps, String what) {
    JsonTree tree = JsonTree.parse(start);
    Memory memory = Memory.empty();
    for (int step = 0; step < steps; step++) {
      if (random.nextInt(5) > 0) {
        TaskDefinition task = TaskDefinition.of(tree, READING);
        LintResult quick = Linters.FULL.relint(task, Settings.standard(), memory);
        JsonTree now = tree;
        assertEquals(
            places(Linters.FULL.lint(task, Settings.standard())),
            places(quick.diagnostics()),
            () -> what + "\n" + now.text());
        memory = quick.memory();
      }
      if (random.nextInt(25) == 0) {
        tree = JsonTree.parse(start);
        memory = Memory.empty();
      } else {
        TextEdit edit = edit(tree.text(), random);
        tree = tree.with(edit);
        memory = memory.after(edit);
      }
    }
  }

  private static TextEdit edit(SourceText text, Random random) {
    int start = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), start + random.nextInt(4));
    return TextEdit.replace(
        TextRange.of(start, end), SNIPPETS.get(random.nextInt(SNIPPETS.size())));
  }

  private static ImmutableList<String> places(ImmutableList<Diagnostic> found) {
    return found.stream()
        .map(
            d ->
                d.range()
                    + " "
                    + d.severity()
                    + " "
                    + d.id()
                    + " "
                    + d.message()
                    + d.tags()
                    + d.related())
        .collect(ImmutableList.toImmutableList());
  }
}
