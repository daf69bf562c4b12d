package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import java.util.Optional;

/** Waiting for the health of a container that has no health check. */
public final class DependsHealthyWithoutCheck implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("depends-healthy-without-check")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A container waits for the health of one that has no health check")
          .why(
              "HEALTHY is reached when the target's own health check in this task definition passes. A HEALTHCHECK of its image does not"
                  + " count; ECS does not look at it.")
          .serverMessage(
              "A dependency container with HEALTHY condition must have health check configured")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html")
          .bad(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": <|\"HEALTHY\"|> }", ""),
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"START\" }", ""))
          .good(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"HEALTHY\" }",
                  "\"healthCheck\": { \"command\": [\"CMD-SHELL\", \"test -f /tmp/ready\"] }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    for (Waits waits : Waits.of(task)) {
      Optional<Block> target = task.container(waits.target().value()).map(Container::block);
      if (waits.waitsFor("HEALTHY") && target.filter(t -> t.lacks("healthCheck")).isPresent()) {
        report(waits, target.get(), report);
      }
    }
  }

  private static void report(Waits waits, Block target, Report report) {
    Text condition = waits.condition().orElseThrow();
    report
        .at(
            condition.node(),
            "\""
                + waits.target().value()
                + "\" has no healthCheck, so it can never become HEALTHY.")
        .related(target.node(), "The container without a health check.")
        .suggested("Wait for START instead", () -> JsonEdits.replace(condition.node(), "\"START\""))
        .suggested(
            "Give \"" + waits.target().value() + "\" a health check",
            () ->
                JsonEdits.insertMember(
                    target.node(),
                    "healthCheck",
                    "{\"command\":[\"CMD-SHELL\",\"curl -f http://localhost/ || exit 1\"]}",
                    Place.last()));
  }
}
