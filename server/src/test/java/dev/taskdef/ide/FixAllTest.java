package dev.taskdef.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
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
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.SourceText;
import org.junit.jupiter.api.Test;

/** Safe fixes are applied until none is left, and no others. */
final class FixAllTest {

  @Test
  void neighborsThatTouchAreMendedOneAfterTheOther() {
    String bad =
        """
        {
          "family": "web",
          "status": "ACTIVE",
          "revision": 3,
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }],
          "registeredBy": "me"
        }
        """;
    FixAll fixed = FixAll.of(Snapshots.of(bad));
    String good =
        """
        {
          "family": "web",
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }]
        }
        """;
    assertEquals(good, fixed.text().toString());
    assertEquals(good, SourceText.of(bad).with(fixed.edits()).toString());
    assertTrue(FixAll.of(Snapshots.of(good)).isEmpty());
  }

  @Test
  void filesThatAreNoTaskDefinitionsStayAsTheyAre() {
    SourceText text = SourceText.of("{\"revision\": 1, \"status\": \"ACTIVE\"}");
    FixAll fixed = FixAll.of(text, Reading.standard(), Snapshots.LINTER, Settings.standard());
    assertTrue(fixed.isEmpty());
    assertEquals(text, fixed.text());
    assertEquals(ImmutableList.of(), fixed.applied());
  }

  @Test
  void fixesThatUndoEachOtherEnd() {
    Linter linter =
        Linter.of(
            Catalog.of(ImmutableList.of(new Swap("a", "b"), new Swap("b", "a"))),
            SchemaProblems.none(),
            FailureLog.rethrow());
    SourceText text = SourceText.of("[{\"image\": \"a\", \"essential\": true}]");
    FixAll fixed = FixAll.of(text, Reading.standard(), linter, Settings.standard());
    assertEquals(2, fixed.applied().size());
    assertEquals(text, fixed.text());
  }

  /** Wants one image instead of another. */
  private record Swap(String from, String to) implements ContainerRule {
    @Override
    public RuleSpec spec() {
      return RuleSpec.named("swap-" + from).summary("Wrong image").why("Test.").build();
    }

    @Override
    public void check(Container container, TaskFacts facts, Report report) {
      container
          .block()
          .text("image")
          .filter(image -> image.value().equals(from))
          .ifPresent(
              image ->
                  report
                      .at(image.node(), "Wrong image.")
                      .safe("Swap", () -> JsonEdits.replace(image.node(), JsonEdits.quoted(to))));
    }
  }
}
