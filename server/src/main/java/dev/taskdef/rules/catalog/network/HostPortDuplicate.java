package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Fact;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.network.SharedPorts.Claim;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** Two mappings of a task that claim one port of the host. */
public final class HostPortDuplicate implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("host-port-duplicate")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("Two port mappings claim the same port of the host")
          .why(
              "All containers of a task start on one host, and a port of the host can belong to one of them only. In bridge mode hostPort 0"
                  + " asks for a free one; in host mode the container port is the host port.")
          .serverMessage("{protocol} host port '{value}' is mapped multiple times in task.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .bad(
              NetworkExamples.pair(
                  "bridge",
                  "\"portMappings\": [{ \"containerPort\": 80, \"hostPort\": 8080 }]",
                  "\"portMappings\": [{ \"containerPort\": 9102, \"hostPort\": <|8080|> }]"),
              NetworkExamples.pair(
                  "bridge",
                  "\"portMappings\": [{ \"containerPort\": 80, \"hostPort\": 8080 }]",
                  "\"portMappings\": [{ \"containerPort\": 9102, \"hostPort\": 0 }]"))
          .good(
              NetworkExamples.pair(
                  "bridge",
                  "\"portMappings\": [{ \"containerPort\": 80, \"hostPort\": 0 }]",
                  "\"portMappings\": [{ \"containerPort\": 9102, \"hostPort\": 0 }]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Fact<String> mode = task.facts().networkMode();
    if (mode.is("host")) {
      SharedPorts.find(task, PortMapping::containerPort, (a, b) -> report(a, b, false, report));
    } else if (mode.is("bridge") || mode.absent() && !task.facts().onFargate()) {
      SharedPorts.find(
          task, HostPortDuplicate::fixedHostPort, (a, b) -> report(a, b, true, report));
    }
  }

  private static Optional<Whole> fixedHostPort(PortMapping mapping) {
    return mapping.hostPort().filter(p -> p.value() != 0);
  }

  private static void report(Claim first, Claim second, boolean bridge, Report report) {
    if (!bridge && first.container() == second.container()) {
      return; // container-port-duplicate says this
    }
    var finding =
        report
            .at(
                second.port().node(),
                "Host port "
                    + second.port().value()
                    + "/"
                    + second.protocol()
                    + " is claimed twice in this task, also by "
                    + first.container().label()
                    + ".")
            .related(first.port().node(), "The other mapping of the port.");
    if (bridge) {
      finding.suggested(
          "Set hostPort to 0 (any free port)", () -> JsonEdits.replace(second.port().node(), "0"));
    }
  }
}
