package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.AGENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.network.Links.Link;
import dev.taskdef.syntax.JsonEdits;

/** A link to a container that the task does not have. */
public final class LinksUnknownContainer implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("links-unknown-container")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(AGENT)
          .summary("A link points to a container that the task does not have")
          .why(
              "A link can only point to a container of the same task definition; the container that has the link never starts otherwise.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(
              NetworkExamples.pair(
                  "bridge", "\"links\": [<|\"metric:statsd\"|>]", "\"essential\": false"),
              NetworkExamples.pair(
                  "bridge", "\"links\": [\"metrics:statsd\"]", "\"essential\": false"))
          .good(NetworkExamples.pair("bridge", "\"links\": [\"metrics\"]", "\"essential\": false"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!task.knowsAllNames()) {
      return;
    }
    ImmutableSet<String> names = task.containerNames();
    for (Container container : task.containers()) {
      Links.of(container).stream()
          .filter(l -> !l.target().isEmpty() && !names.contains(l.target()))
          .forEach(l -> report(l, names, report));
    }
  }

  private static void report(Link link, ImmutableSet<String> names, Report report) {
    var finding =
        report.at(
            link.text().node(),
            "The task has no container \""
                + link.target()
                + "\"; it has "
                + Nearest.list(names)
                + ".");
    Nearest.to(link.target(), names)
        .ifPresent(
            name ->
                finding.suggested(
                    "Change to \"" + name + "\"",
                    () ->
                        JsonEdits.replace(
                            link.text().node(),
                            JsonEdits.quoted(
                                name + link.text().value().substring(link.target().length())))));
  }
}
