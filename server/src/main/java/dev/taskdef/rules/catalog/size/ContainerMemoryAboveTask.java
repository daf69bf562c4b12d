package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SIZE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.TaskSize;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.OptionalLong;

/** A container that asks for more memory than its task has. */
public final class ContainerMemoryAboveTask implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("container-memory-above-task")
          .topic(SIZE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A container asks for more memory than the task has")
          .why("The task's memory is all that its containers share; none can have more than that.")
          .serverMessage(
              "Invalid setting for container '{container}'. The container's memory must be lower than or equal to the task's memory.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
          .covers("container-memory-gt-task")
          .bad(
              SizeExamples.task("\"memory\": \"512\"", "\"memory\": <|1024|>"),
              SizeExamples.task("\"memory\": \"512\"", "\"memory\": 512"))
          .good(SizeExamples.task("\"memory\": \"1 GB\"", "\"memory\": 1024"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    OptionalLong task = TaskSize.memoryMib(facts);
    if (task.isEmpty()) {
      return;
    }
    container
        .block()
        .number("memory")
        .filter(m -> m.value() > task.getAsLong())
        .ifPresent(
            m ->
                report
                    .at(
                        m.node(),
                        "This container asks for "
                            + m.value()
                            + " MiB; the whole task has "
                            + task.getAsLong()
                            + " MiB.")
                    .suggested(
                        "Change to " + task.getAsLong(),
                        () -> JsonEdits.replace(m.node(), Long.toString(task.getAsLong()))));
  }
}
