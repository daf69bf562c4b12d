package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;

/** A protocol that ECS does not know and silently takes for tcp. */
public final class PortProtocolUnknown implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("port-protocol-unknown")
          .topic(NETWORK)
          .severity(WARNING)
          .basis(ISSUE)
          .summary("A port mapping names a protocol that ECS does not know")
          .why(
              """
              A port is opened for tcp or udp. ECS registers any other word and takes it for tcp without telling. What runs on top of tcp
              (http, http2, grpc) goes into appProtocol, for Service Connect.""")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .bad(
              PortChecks.example("awsvpc", "{ \"containerPort\": 80, \"protocol\": <|\"http\"|> }"),
              PortChecks.example("awsvpc", "{ \"containerPort\": 80, \"protocol\": \"tcp\" }"))
          .good(PortChecks.example("awsvpc", "{ \"containerPort\": 53, \"protocol\": \"udp\" }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      mapping
          .block()
          .text("protocol")
          .filter(p -> !p.value().equals("tcp") && !p.value().equals("udp"))
          .ifPresent(
              p ->
                  report
                      .at(
                          p.node(),
                          "\""
                              + p.value()
                              + "\" is no protocol here: write tcp or udp. ECS takes it for tcp without telling.")
                      .suggested(
                          "Change to \"tcp\"", () -> JsonEdits.replace(p.node(), "\"tcp\"")));
    }
  }
}
