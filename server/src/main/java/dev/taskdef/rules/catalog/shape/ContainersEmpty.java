package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;

/** An empty list of containers. */
public final class ContainersEmpty implements TaskRule {
  private static final RuleSpec SPEC =
      ProblemRule.page("containers-empty")
          .basis(Basis.SERVER)
          .summary("The list of containers is empty")
          .why("A task without containers does nothing; ECS refuses it.")
          .serverMessage("Container list cannot be empty.")
          .bad("{ \"family\": \"web\", \"containerDefinitions\": <|[]|> }\n")
          .good(KeyExamples.good())
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    task.root()
        .flatMap(r -> r.array("containerDefinitions"))
        .filter(a -> a.elements().isEmpty() && !a.hasOpenElements())
        .ifPresent(a -> report(a, report));
  }

  private static void report(JsonArray array, Report report) {
    report
        .at(array, "A task needs at least one container.")
        .suggested("Add a container", () -> JsonEdits.appendElement(array, Missing.CONTAINER));
  }
}
