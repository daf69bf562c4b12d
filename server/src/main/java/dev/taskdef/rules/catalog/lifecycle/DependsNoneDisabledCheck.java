package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** A wait for the health of a container whose check is switched off. */
public final class DependsNoneDisabledCheck implements TaskRule {
  private static final String OFF = "\"healthCheck\": { \"command\": [\"NONE\"] }";
  private static final RuleSpec SPEC =
      RuleSpec.named("depends-none-disabled-check")
          .topic(LIFECYCLE)
          .severity(WARNING)
          .basis(Basis.DOCUMENTED)
          .summary("A container waits for the health of one whose health check is switched off")
          .why(
              "`[\"NONE\"]` switches a health check off. Without a check a container never becomes HEALTHY, and what waits for that never"
                  + " starts.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html")
          .bad(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": <|\"HEALTHY\"|> }", OFF),
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"START\" }", OFF))
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
      Optional<Block> check =
          task.container(waits.target().value())
              .map(Container::block)
              .flatMap(b -> b.block("healthCheck"));
      if (waits.waitsFor("HEALTHY") && check.filter(DependsNoneDisabledCheck::isOff).isPresent()) {
        Text condition = waits.condition().orElseThrow();
        report
            .at(
                condition.node(),
                "The health check of \""
                    + waits.target().value()
                    + "\" is switched off, so it can never become HEALTHY.")
            .related(check.orElseThrow().node(), "The check that is switched off.")
            .suggested(
                "Wait for START instead", () -> JsonEdits.replace(condition.node(), "\"START\""));
      }
    }
  }

  private static boolean isOff(Block check) {
    return check.texts("command").stream()
        .findFirst()
        .filter(t -> t.value().equals("NONE"))
        .isPresent();
  }
}
