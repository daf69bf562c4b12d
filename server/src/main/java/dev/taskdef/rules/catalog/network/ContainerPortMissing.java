package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;

/** A port mapping that names no container port. */
public final class ContainerPortMissing implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("container-port-missing")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("A port mapping names no port of the container")
          .why(
              "A mapping opens one port of the container (containerPort) or a range of them (containerPortRange); hostPort alone maps nothing.")
          .serverMessage("Invalid 'containerPort' setting for container '{container}'.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .bad(
              PortChecks.example("bridge", "<|{ \"hostPort\": 8080 }|>"),
              PortChecks.example("bridge", "{ \"containerPort\": 8080, \"hostPort\": 8080 }"))
          .good(PortChecks.example("awsvpc", "{ \"containerPort\": 8080 }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      Block block = mapping.block();
      if (block.lacks("containerPort") && block.lacks("containerPortRange")) {
        String guess =
            mapping
                .hostPort()
                .filter(p -> p.value() > 0)
                .map(p -> Long.toString(p.value()))
                .orElse("80");
        report
            .at(
                block.node(),
                "This port mapping names no port: give it a containerPort (1 to 65535) or a containerPortRange.")
            .suggested(
                "Add \"containerPort\": " + guess,
                () -> JsonEdits.insertMember(block.node(), "containerPort", guess, Place.first()));
      }
    }
  }
}
