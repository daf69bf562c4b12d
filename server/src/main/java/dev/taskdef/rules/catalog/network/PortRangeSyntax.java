package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.network.PortChecks.Ports;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** A port range that is none. */
public final class PortRangeSyntax implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("port-range-syntax")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A port range is not written as first-last")
          .why(
              "containerPortRange is a string of two ports from 1 to 65535 with a hyphen between, the lower one first.")
          .serverMessage("Invalid 'containerPortRange' setting for container '{container}'.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .bad(
              PortChecks.example("awsvpc", "{ \"containerPortRange\": <|\"8010-8000\"|> }"),
              PortChecks.example("awsvpc", "{ \"containerPortRange\": \"8000-8010\" }"))
          .bad(PortChecks.example("awsvpc", "{ \"containerPortRange\": <|\"8000:8010\"|> }"))
          .good(PortChecks.example("awsvpc", "{ \"containerPortRange\": \"8000-8010\" }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      mapping.block().text("containerPortRange").ifPresent(range -> check(range, report));
    }
  }

  private static void check(Text range, Report report) {
    Optional<Ports> ports = PortChecks.parse(range.value());
    if (ports.filter(Ports::isLegal).isPresent()) {
      return;
    }
    Finding finding =
        report.at(
            range.node(),
            "\""
                + range.value()
                + "\" is no port range: write first-last, the lower port first, each from 1 to 65535, such as 8000-8010.");
    ports
        .map(Ports::swapped)
        .filter(Ports::isLegal)
        .ifPresent(
            swapped ->
                finding.safe(
                    "Change to \"" + swapped + "\"",
                    () -> JsonEdits.replace(range.node(), "\"" + swapped + "\"")));
  }
}
