package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Cycles;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;

/** Containers that wait for each other in a circle. */
public final class DependsCycle implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("depends-cycle")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(DOCUMENTED)
          .summary("Containers wait for each other in a circle")
          .why(
              "A container starts only after those it depends on. In a circle none can be the first, so the task can never start. A container"
                  + " that waits for itself is the shortest circle.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html")
          .covers("depends-self")
          .bad(
              LifecycleExamples.waits(
                  "{ \"containerName\": <|\"migrate\"|>, \"condition\": \"START\" }",
                  "\"dependsOn\": [{ \"containerName\": \"web\", \"condition\": \"START\" }]"))
          .good(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"START\" }", ""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    ImmutableListMultimap.Builder<String, Waits> edges = ImmutableListMultimap.builder();
    for (Container container : task.containers()) {
      container.name().ifPresent(name -> edges.putAll(name.value(), Waits.of(container)));
    }
    ImmutableListMultimap<String, Waits> waits = edges.build();
    for (ImmutableSet<String> circle : Cycles.of(waits, w -> w.target().value())) {
      waits.get(circle.iterator().next()).stream()
          .filter(w -> circle.contains(w.target().value()))
          .findFirst()
          .ifPresent(w -> report(w, circle, report));
    }
  }

  private static void report(Waits waits, ImmutableSet<String> circle, Report report) {
    String message =
        circle.size() == 1
            ? "\"" + waits.target().value() + "\" waits for itself, so it can never start."
            : "These containers wait for each other, so none can start first: "
                + Cycles.show(circle)
                + ".";
    report
        .at(waits.target().node(), message)
        .suggested("Remove this dependency", () -> JsonEdits.removeElement(waits.block().node()));
  }
}
