package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;

/**
 * A host port other than the container port where both are one and the same: one idea over two
 * network modes.
 *
 * @param spec the page of this mode
 * @param mode the network mode
 */
record HostPortDiffers(RuleSpec spec, String mode) implements ContainerRule {

  static ImmutableList<HostPortDiffers> all() {
    return ImmutableList.of(
        of(
            "awsvpc-host-port",
            "awsvpc",
            "With awsvpc the task has an address of its own and no host between it and the network, so there is nothing to map: a container"
                + " port is reachable as it is. Leave hostPort out; 0 is refused as well.",
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match."),
        of(
            "host-mode-host-port",
            "host",
            "In host mode the container uses the host's network directly, so a port cannot be mapped to another. Leave hostPort out.",
            "When networkMode=host, the host ports and container ports in port mappings must match."));
  }

  private static HostPortDiffers of(String id, String mode, String why, String message) {
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(NETWORK)
            .severity(ERROR)
            .basis(SERVER)
            .summary("With network mode " + mode + " the host port differs from the container port")
            .why(why)
            .serverMessage(message)
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
            .bad(
                PortChecks.example(mode, "{ \"containerPort\": 80, \"hostPort\": <|8080|> }"),
                PortChecks.example(mode, "{ \"containerPort\": 80 }"))
            .good(PortChecks.example(mode, "{ \"containerPort\": 80, \"hostPort\": 80 }"))
            .build();
    return new HostPortDiffers(spec, mode);
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    if (facts.networkMode().is(mode)) {
      container.portMappings().forEach(mapping -> check(mapping, report));
    }
  }

  private void check(PortMapping mapping, Report report) {
    Optional<Whole> inside = mapping.containerPort();
    Optional<Whole> host = mapping.hostPort();
    Optional<JsonMember> member = mapping.block().member("hostPort");
    if (inside.isEmpty()
        || host.isEmpty()
        || member.isEmpty()
        || inside.get().value() == host.get().value()) {
      return;
    }
    report
        .at(
            host.get().node(),
            "With network mode "
                + mode
                + " the host port is the container port: remove hostPort "
                + host.get().value()
                + ", or set it to "
                + inside.get().value()
                + ".")
        .safe("Remove \"hostPort\"", () -> JsonEdits.removeMember(member.get()))
        .suggested(
            "Set hostPort to " + inside.get().value(),
            () -> JsonEdits.replace(host.get().node(), Long.toString(inside.get().value())));
  }
}
