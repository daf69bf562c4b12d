package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;

/**
 * A start timeout beyond what is documented for Fargate. Deliberately not for EC2: the pages
 * disagree about a limit there.
 */
public final class StartTimeoutFargate implements ContainerRule {
  private static final long LONGEST = 120;
  private static final RuleSpec SPEC =
      RuleSpec.named("start-timeout-fargate")
          .topic(LIFECYCLE)
          .severity(WARNING)
          .basis(DOCUMENTED)
          .summary("Fargate is not documented to wait that long for a container to start")
          .why(
              "startTimeout is the time in seconds after which ECS gives up on a container that others wait for. The documentation names"
                  + " 120 as the most on Fargate. A slow start is better covered by the `startPeriod` of the health check.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .covers("start-timeout-range")
          .bad(
              LifecycleExamples.fargate("\"startTimeout\": <|300|>"),
              LifecycleExamples.fargate("\"startTimeout\": 120"))
          .good(LifecycleExamples.fargate("\"startTimeout\": 120"))
          .good(LifecycleExamples.container("\"startTimeout\": 300"))
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
          .number("startTimeout")
          .filter(n -> n.value() > LONGEST)
          .ifPresent(
              n ->
                  report
                      .at(
                          n.node(),
                          "startTimeout is "
                              + n.value()
                              + " seconds; on Fargate 120 is the most that is documented.")
                      .suggested("Change to 120", () -> JsonEdits.replace(n.node(), "120")));
    }
  }
}
