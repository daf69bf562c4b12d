package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.AGENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import java.util.regex.Pattern;

/** A link that is not written as container or container:alias. */
public final class LinksSyntax implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("links-syntax")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(AGENT)
          .summary("A link is not written as container or container:alias")
          .why(
              "A link is the name of a container of this task, or that name, a colon and the alias under which it is to be reached.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(
              NetworkExamples.pair(
                  "bridge", "\"links\": [<|\"metrics:statsd:8125\"|>]", "\"essential\": false"))
          .good(
              NetworkExamples.pair(
                  "bridge", "\"links\": [\"metrics:statsd\"]", "\"essential\": false"))
          .build();
  private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]+(:[A-Za-z0-9_-]+)?");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (Text link : container.block().texts("links")) {
      if (!LINK.matcher(link.value()).matches()) {
        report.at(
            link.node(),
            "\""
                + link.value()
                + "\" is no link: write the container's name, or container:alias (letters, digits, - and _).");
      }
    }
  }
}
