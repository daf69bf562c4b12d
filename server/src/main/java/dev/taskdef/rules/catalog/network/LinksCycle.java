package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Cycles;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.network.Links.Link;

/** Containers that link to each other in a circle. */
public final class LinksCycle implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("links-cycle")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("Containers link to each other in a circle")
          .why(
              "A container starts after those it links to, so a circle of links has no container that could start first.")
          .serverMessage("Container links should not have a cycle.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(
              NetworkExamples.pair(
                  "bridge", "\"links\": [<|\"metrics\"|>]", "\"links\": [\"web\"]"))
          .good(NetworkExamples.pair("bridge", "\"links\": [\"metrics\"]", "\"essential\": false"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    ImmutableListMultimap.Builder<String, Link> links = ImmutableListMultimap.builder();
    for (Container container : task.containers()) {
      container.name().ifPresent(name -> links.putAll(name.value(), Links.of(container)));
    }
    ImmutableListMultimap<String, Link> edges = links.build();
    for (ImmutableSet<String> circle : Cycles.of(edges, Link::target)) {
      String from = circle.iterator().next();
      edges.get(from).stream()
          .filter(l -> circle.contains(l.target()))
          .findFirst()
          .ifPresent(
              l ->
                  report.at(
                      l.text().node(),
                      "These links form a circle, so no container can start first: "
                          + Cycles.show(circle)
                          + "."));
    }
  }
}
