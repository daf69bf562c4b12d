package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One container that maps a port twice. */
public final class ContainerPortDuplicate implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("container-port-duplicate")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("A container maps the same port twice")
          .why(
              """
              Each port of a container can be mapped once per protocol. In bridge mode ECS does register two mappings with different host
              ports, but a service with a load balancer cannot tell which of them is meant, so there it is a warning.""")
          .serverMessage(
              "Container port {value} is used in more than one port mapping for container {container}.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .bad(
              PortChecks.example(
                  "awsvpc", "{ \"containerPort\": 80 }", "{ \"containerPort\": <|80|> }"),
              PortChecks.example("awsvpc", "{ \"containerPort\": 80 }"))
          .good(
              PortChecks.example(
                  "awsvpc",
                  "{ \"containerPort\": 53 }",
                  "{ \"containerPort\": 53, \"protocol\": \"udp\" }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Map<String, PortMapping> seen = new HashMap<>();
    for (PortMapping mapping : container.portMappings()) {
      Optional<Whole> port = mapping.containerPort();
      Optional<String> protocol = mapping.protocol();
      if (port.isPresent() && protocol.isPresent()) {
        PortMapping first = seen.putIfAbsent(port.get().value() + "/" + protocol.get(), mapping);
        if (first != null) {
          report(first, mapping, port.get(), protocol.get(), facts, report);
        }
      }
    }
  }

  private static void report(
      PortMapping first,
      PortMapping second,
      Whole port,
      String protocol,
      TaskFacts facts,
      Report report) {
    boolean shared = facts.networkMode().is("awsvpc") || facts.networkMode().is("host");
    report
        .at(
            port.node(),
            "Port " + port.value() + "/" + protocol + " is mapped twice in this container.")
        .severity(shared ? ERROR : WARNING)
        .related(first.block().node(), "The first mapping of the port.")
        .suggested(
            "Remove this port mapping", () -> JsonEdits.removeElement(second.block().node()));
  }
}
