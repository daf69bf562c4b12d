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
    Random random = new Random(seed);
    JsonTree tree = JsonTree.parse(START);
    Memory memory = Memory.empty();
    for (int step = 0; step < 120; step++) {
      TaskDefinition task = TaskDefinition.of(tree, READING);
      LintResult quick = Linters.FULL.relint(task, Settings.standard(), memory);
      int at = step;
      JsonTree now = tree;
      assertEquals(
          places(Linters.FULL.lint(task, Settings.standard())),
          places(quick.diagnostics()),
          () -> "seed " + seed + ", step " + at + "\n" + now.text());
      memory = quick.memory();
      tree = random.nextInt(25) == 0 ? JsonTree.parse(START) : tree.with(edit(tree.text(), random));
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
