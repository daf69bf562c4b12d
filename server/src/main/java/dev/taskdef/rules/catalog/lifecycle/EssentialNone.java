package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Flag;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;

/** A task none of whose containers is essential. */
public final class EssentialNone implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("essential-none")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("No container of the task is essential")
          .why(
              "A task lives as long as its essential containers; at least one is needed. A container is essential unless it says"
                  + " `\"essential\": false`.")
          .serverMessage("Task definition doesn't have any essential container.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(
              LifecycleExamples.container("\"essential\": <|false|>"),
              LifecycleExamples.container("\"essential\": true"))
          .good(LifecycleExamples.container("\"essential\": true"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!task.showsAllContainers()
        || task.containers().isEmpty()
        || !task.containers().stream().allMatch(c -> c.essential().filter(e -> !e).isPresent())) {
      return;
    }
    Container first =
        task.containers().stream()
            .filter(c -> !c.portMappings().isEmpty())
            .findFirst()
            .orElse(task.containers().get(0));
    Block block = first.block();
    Flag flag = block.flag("essential").orElseThrow();
    report
        .at(
            flag.node(),
            "No container of this task is essential; one must be, because the task lives as long as it does.")
        .suggested(
            "Make " + first.label() + " essential", () -> JsonEdits.replace(flag.node(), "true"));
  }
}
