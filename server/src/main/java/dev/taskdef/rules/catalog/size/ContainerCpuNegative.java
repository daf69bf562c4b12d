package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SIZE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;

/** Less CPU than none. */
public final class ContainerCpuNegative implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("container-cpu-negative")
          .topic(SIZE)
          .severity(ERROR)
          .basis(DOCUMENTED)
          .summary("A container's cpu is negative")
          .why(
              "A container's cpu is its share in CPU units, 1024 to the vCPU; 0, or none, takes what is left over.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
          .bad(
              SizeExamples.task("\"memory\": \"512\"", "\"cpu\": <|-1|>"),
              SizeExamples.task("\"memory\": \"512\"", "\"cpu\": 0"))
          .good(SizeExamples.task("\"memory\": \"512\"", "\"cpu\": 256"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    container
        .block()
        .number("cpu")
        .filter(n -> n.value() < 0)
        .ifPresent(
            n ->
                report
                    .at(n.node(), "cpu cannot be negative; 0 takes what is left over.")
                    .suggested("Change to 0", () -> JsonEdits.replace(n.node(), "0")));
  }
}
