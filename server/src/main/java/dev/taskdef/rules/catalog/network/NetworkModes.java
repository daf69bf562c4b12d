package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;

/** Network modes that a launch type does not have, and ports where there is no network. */
final class NetworkModes {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html";

  private NetworkModes() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        mode(
            "external-network-mode",
            LaunchType.EXTERNAL,
            ImmutableSet.of("awsvpc"),
            "bridge",
            "ECS Anywhere has no network mode awsvpc; it has bridge, host and none.",
            "awsvpc gives a task a network interface in a VPC, which a machine outside of AWS does not have."),
        mode(
            "mi-network-mode",
            LaunchType.MANAGED_INSTANCES,
            ImmutableSet.of("bridge", "none"),
            "awsvpc",
            "Managed Instances have the network modes awsvpc and host only.",
            "On Managed Instances a task has a network interface of its own (awsvpc) or uses that of the instance (host)."),
        new ContainerCheck(
            RuleSpec.named("none-with-ports")
                .topic(NETWORK)
                .severity(WARNING)
                .basis(DOCUMENTED)
                .summary("A container maps ports in network mode none")
                .why(
                    "With network mode none the containers have no connection to the outside, so there is nothing to map.")
                .seeAlso(PAGE)
                .bad(
                    PortChecks.example("none", "{ \"containerPort\": 80 }")
                        .replace("\"portMappings\"", "<|\"portMappings\"|>"))
                .good(PortChecks.example("bridge", "{ \"containerPort\": 80 }"))
                .build(),
            NetworkModes::ports));
  }

  private static TaskCheck mode(
      String id,
      LaunchType type,
      ImmutableSet<String> missing,
      String instead,
      String message,
      String why) {
    String bad = missing.iterator().next();
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(NETWORK)
            .severity(WARNING)
            .basis(DOCUMENTED)
            .summary("The launch type " + type + " does not have this network mode")
            .why(why)
            .seeAlso(PAGE)
            .bad(example(type, "<|\"" + bad + "\"|>"), example(type, "\"" + instead + "\""))
            .good(example(type, "\"" + instead + "\""))
            .build();
    return new TaskCheck(
        spec,
        (task, report) ->
            task.text("networkMode")
                .filter(m -> missing.contains(m.value()))
                .filter(m -> task.facts().launchTypes().includes(type) && !task.facts().onFargate())
                .ifPresent(
                    m ->
                        report
                            .at(m.node(), message)
                            .suggested(
                                "Change to \"" + instead + "\"",
                                () -> JsonEdits.replace(m.node(), JsonEdits.quoted(instead)))));
  }

  private static String example(LaunchType type, String mode) {
    return NetworkExamples.fargate(mode).replace("FARGATE", type.name());
  }

  private static void ports(Container container, TaskFacts facts, Report report) {
    if (facts.networkMode().is("none") && !container.block().elements("portMappings").isEmpty()) {
      container
          .block()
          .member("portMappings")
          .ifPresent(
              m ->
                  report
                      .at(m.key(), "In network mode none there is no port to map.")
                      .suggested("Remove \"portMappings\"", () -> JsonEdits.removeMember(m)));
    }
  }
}
