package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** Timeouts of containers, in seconds, that Fargate does not grant. */
final class FargateTimeouts {
  private static final long LONGEST = 120;

  private FargateTimeouts() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(stop(), start());
  }

  private static ContainerCheck stop() {
    return new ContainerCheck(
        spec("stop-timeout-fargate", "stopTimeout", ERROR, Basis.ISSUE)
            .summary("Fargate does not wait that long for a container to stop")
            .why(
                "stopTimeout is the time in seconds between the polite signal and the end by force: 30 if it is left out, at most 120 on"
                    + " Fargate.")
            .serverMessage(
                "Tasks using the Fargate launch type must have a container stop timeout of less than 120 seconds.")
            .build(),
        (container, facts, report) ->
            tooLong(container, "stopTimeout", facts)
                .ifPresent(n -> report(n, "stopTimeout", "on Fargate it is 120 at most", report)));
  }

  // Deliberately not for EC2: the pages disagree about a limit there.
  private static ContainerCheck start() {
    return new ContainerCheck(
        spec("start-timeout-fargate", "startTimeout", WARNING, Basis.DOCUMENTED)
            .summary("Fargate is not documented to wait that long for a container to start")
            .why(
                "startTimeout is the time in seconds after which ECS gives up on a container that others wait for. The documentation names"
                    + " 120 as the most on Fargate. A slow start is better covered by the `startPeriod` of the health check.")
            .covers("start-timeout-range")
            .good(LifecycleExamples.container("\"startTimeout\": 300"))
            .build(),
        (container, facts, report) ->
            tooLong(container, "startTimeout", facts)
                .ifPresent(
                    n ->
                        report(
                            n,
                            "startTimeout",
                            "on Fargate 120 is the most that is documented",
                            report)));
  }

  private static RuleSpec.Builder spec(String id, String name, Severity severity, Basis basis) {
    String longest = LifecycleExamples.fargate("\"" + name + "\": 120");
    return RuleSpec.named(id)
        .topic(LIFECYCLE)
        .severity(severity)
        .basis(basis)
        .seeAlso(
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
        .bad(LifecycleExamples.fargate("\"" + name + "\": <|300|>"), longest)
        .good(longest);
  }

  private static Optional<Whole> tooLong(Container container, String name, TaskFacts facts) {
    return facts.onFargate()
        ? container.block().number(name).filter(n -> n.value() > LONGEST)
        : Optional.empty();
  }

  private static void report(Whole seconds, String name, String limit, Report report) {
    report
        .at(seconds.node(), name + " is " + seconds.value() + " seconds; " + limit + ".")
        .suggested("Change to 120", () -> JsonEdits.replace(seconds.node(), "120"));
  }
}
