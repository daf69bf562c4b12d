package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.network.SharedPorts.Claim;

/** Two containers of an awsvpc task that claim one port of the address they share. */
public final class AwsvpcContainerPortDuplicate implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("awsvpc-container-port-duplicate")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(SERVER)
          .summary("Two containers claim the same port of the address they share")
          .why(
              "With awsvpc all containers of a task share one network interface, so each port can belong to one of them only.")
          .serverMessage(
              "{protocol} container port '{value}' is used multiple times in task when networkMode=awsvpc.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html")
          .bad(
              NetworkExamples.pair(
                  "awsvpc",
                  "\"portMappings\": [{ \"containerPort\": 8125 }]",
                  "\"portMappings\": [{ \"containerPort\": <|8125|> }]"))
          .good(
              NetworkExamples.pair(
                  "awsvpc",
                  "\"portMappings\": [{ \"containerPort\": 8080 }]",
                  "\"portMappings\": [{ \"containerPort\": 8125 }]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.facts().networkMode().is("awsvpc")) {
      SharedPorts.find(
          task, PortMapping::containerPort, (first, second) -> report(first, second, report));
    }
  }

  private static void report(Claim first, Claim second, Report report) {
    if (first.container() == second.container()) {
      return; // container-port-duplicate says this
    }
    report
        .at(
            second.port().node(),
            "Port "
                + second.port().value()
                + "/"
                + second.protocol()
                + " is claimed by "
                + first.container().label()
                + " too; with awsvpc all containers share one address.")
        .related(first.port().node(), "The other container that claims the port.");
  }
}
