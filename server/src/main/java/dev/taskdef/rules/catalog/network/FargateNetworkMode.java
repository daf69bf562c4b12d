package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;

/** A network mode that Fargate does not have. */
public final class FargateNetworkMode implements TaskRule {
  // What is no mode at all is told by another rule.
  private static final ImmutableSet<String> OTHERS = ImmutableSet.of("bridge", "host", "none");

  private static final RuleSpec SPEC =
      RuleSpec.named("fargate-network-mode")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(SERVER)
          .summary("Fargate knows network mode awsvpc only")
          .why(
              "On Fargate each task gets a network interface of its own, and that is what awsvpc means. Every other mode is refused.")
          .serverMessage("Fargate only supports network mode 'awsvpc'.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
          .bad(NetworkExamples.fargate("<|\"bridge\"|>"), NetworkExamples.fargate("\"awsvpc\""))
          .good(NetworkExamples.fargate("\"awsvpc\""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!task.facts().onFargate()) {
      return;
    }
    task.text("networkMode")
        .filter(mode -> OTHERS.contains(mode.value()))
        .ifPresent(
            mode ->
                report
                    .at(
                        mode.node(),
                        "Fargate knows network mode awsvpc only, not \"" + mode.value() + "\".")
                    .safe(
                        "Change to \"awsvpc\"",
                        () -> JsonEdits.replace(mode.node(), "\"awsvpc\"")));
  }
}
