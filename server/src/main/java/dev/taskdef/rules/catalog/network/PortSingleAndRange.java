package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.stream.Stream;

/** A port mapping with a single port and a range at once. */
public final class PortSingleAndRange implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("port-single-and-range")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A port mapping has a single port and a range at once")
          .why("A mapping opens one port or one range. For both, write two mappings.")
          .serverMessage("cannot specify both single port and port range")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .bad(
              PortChecks.example(
                  "awsvpc",
                  "{ \"containerPort\": 8000, <|\"containerPortRange\"|>: \"8000-8010\" }"),
              PortChecks.example("awsvpc", "{ \"containerPortRange\": \"8000-8010\" }"))
          .good(PortChecks.example("awsvpc", "{ \"containerPortRange\": \"8000-8010\" }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      Block block = mapping.block();
      ImmutableList<JsonMember> singles =
          Stream.of("containerPort", "hostPort")
              .filter(block::has)
              .flatMap(n -> block.member(n).stream())
              .collect(ImmutableList.toImmutableList());
      if (block.has("containerPortRange") && !singles.isEmpty()) {
        JsonMember range = block.member("containerPortRange").orElseThrow();
        report
            .at(range.key(), "A mapping has either one port or a range of ports, not both.")
            .suggested("Keep the range", () -> JsonEdits.removeMembers(singles))
            .suggested("Keep the single port", () -> JsonEdits.removeMember(range));
      }
    }
  }
}
