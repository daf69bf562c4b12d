package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;

/** A dependency on a container that the task does not have. */
public final class DependsUnknown implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("depends-unknown")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A container waits for one that the task does not have")
          .why(
              "dependsOn names containers of the same task definition, exactly as they are called there.")
          .serverMessage("Cannot depend on container + '{value}' because it does not exist")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html")
          .bad(
              LifecycleExamples.waits(
                  "{ \"containerName\": <|\"migrat\"|>, \"condition\": \"START\" }", ""),
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"START\" }", ""))
          .good(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"START\" }", ""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!task.knowsAllNames()) {
      return;
    }
    ImmutableSet<String> names = task.containerNames();
    Waits.of(task).stream()
        .filter(w -> !w.target().value().isEmpty() && !names.contains(w.target().value()))
        .forEach(w -> report(w, names, report));
  }

  private static void report(Waits waits, ImmutableSet<String> names, Report report) {
    report
        .at(
            waits.target().node(),
            "The task has no container \""
                + waits.target().value()
                + "\"; it has "
                + Nearest.list(names)
                + ".")
        .nearest(waits.target(), names);
  }
}
