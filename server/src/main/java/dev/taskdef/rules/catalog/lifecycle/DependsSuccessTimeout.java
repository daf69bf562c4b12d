package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.AGENT;
import static dev.taskdef.rules.Severity.HINT;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;

/** Waiting without end for what another container is to reach. */
public final class DependsSuccessTimeout implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("depends-success-timeout")
          .topic(LIFECYCLE)
          .severity(HINT)
          .basis(AGENT)
          .summary("A container waits for another one that has no time limit")
          .why(
              "startTimeout of the target says how many seconds it may take to become healthy or to end. Without it a target that hangs holds up"
                  + " the container that waits, on EC2 for ever.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": <|\"SUCCESS\"|> }",
                  "\"essential\": false"),
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"SUCCESS\" }",
                  "\"essential\": false,\n      \"startTimeout\": 120"))
          .good(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"SUCCESS\" }",
                  "\"essential\": false,\n      \"startTimeout\": 120"))
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
    for (Waits waits : Waits.of(task)) {
      if (waits.waitsForEnd() || waits.waitsFor("HEALTHY")) {
        task.container(waits.target().value())
            .filter(target -> target.block().lacks("startTimeout"))
            .ifPresent(target -> report(waits, target, report));
      }
    }
  }

  private static void report(Waits waits, Container target, Report report) {
    report
        .at(
            waits.condition().orElseThrow().node(),
            "\""
                + waits.target().value()
                + "\" has no startTimeout: if it hangs, this container waits, on EC2 for ever.")
        .related(target.headline(), "The container without a time limit.")
        .suggested(
            "Give \"" + waits.target().value() + "\" 120 seconds",
            () -> JsonEdits.insertMember(target.node(), "startTimeout", "120", Place.last()));
  }
}
