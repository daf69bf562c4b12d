package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;

/** A stop timeout that Fargate does not grant. */
public final class StopTimeoutFargate implements ContainerRule {
  private static final long LONGEST = 120;
  private static final RuleSpec SPEC =
      RuleSpec.named("stop-timeout-fargate")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("Fargate does not wait that long for a container to stop")
          .why(
              "stopTimeout is the time in seconds between the polite signal and the end by force: 30 if it is left out, at most 120 on"
                  + " Fargate.")
          .serverMessage(
              "Tasks using the Fargate launch type must have a container stop timeout of less than 120 seconds.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(
              LifecycleExamples.fargate("\"stopTimeout\": <|300|>"),
              LifecycleExamples.fargate("\"stopTimeout\": 120"))
          .good(LifecycleExamples.fargate("\"stopTimeout\": 120"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    if (facts.onFargate()) {
      container
          .block()
          .number("stopTimeout")
          .filter(n -> n.value() > LONGEST)
          .ifPresent(
              n ->
                  report
                      .at(
                          n.node(),
                          "stopTimeout is " + n.value() + " seconds; on Fargate it is 120 at most.")
                      .suggested("Change to 120", () -> JsonEdits.replace(n.node(), "120")));
    }
  }
}
