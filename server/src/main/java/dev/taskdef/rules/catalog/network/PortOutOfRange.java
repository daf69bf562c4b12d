package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;

/**
 * A port number that does not exist: one idea over two members with different lower bounds.
 *
 * @param spec the page of this member
 * @param member the member's name
 * @param lowest the lowest number allowed; 0 asks for a dynamic host port
 */
record PortOutOfRange(RuleSpec spec, String member, long lowest) implements ContainerRule {

  static ImmutableList<PortOutOfRange> all() {
    return ImmutableList.of(
        of(
            "container-port-range-value",
            "containerPort",
            1,
            Basis.ISSUE,
            "{ \"containerPort\": <|0|> }",
            "A container listens on a port from 1 to 65535. Port 0, the skeleton's value, means nothing here."),
        of(
            "host-port-range-value",
            "hostPort",
            0,
            Basis.DOCUMENTED,
            "{ \"containerPort\": 80, \"hostPort\": <|80800|> }",
            "A host port lies between 1 and 65535; 0 (or none) asks for one that is free when the task starts."));
  }

  private static PortOutOfRange of(
      String id, String member, long lowest, Basis basis, String bad, String why) {
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(NETWORK)
            .severity(ERROR)
            .basis(basis)
            .summary("`" + member + "` is no port number")
            .why(why)
            .serverMessage("Invalid '" + member + "' setting for container '{container}'.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
            .bad(PortChecks.example("bridge", bad))
            .good(PortChecks.example("bridge", "{ \"containerPort\": 80, \"hostPort\": 0 }"))
            .build();
    return new PortOutOfRange(spec, member, lowest);
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      mapping
          .block()
          .number(member)
          .filter(p -> p.value() < lowest || p.value() > PortChecks.LAST)
          .ifPresent(
              p ->
                  report.at(
                      p.node(),
                      p.value()
                          + " is no "
                          + member
                          + ": ports go from "
                          + lowest
                          + " to "
                          + PortChecks.LAST
                          + "."));
    }
  }
}
