package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Cycles;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;

/** Mounts that a container takes over from another. */
final class VolumesFrom {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html";

  private VolumesFrom() {}

  private record From(Block block, Text source) {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(
        new TaskCheck(
            RuleSpec.named("volumes-from-unknown")
                .topic(VOLUME)
                .severity(Severity.ERROR)
                .basis(Basis.SERVER)
                .summary("A container takes volumes from one that the task does not have")
                .why(
                    "volumesFrom gives a container the mounts of another one of the same task, which it names as it is called there.")
                .serverMessage("Invalid 'volumesFrom' setting. Unknown container: '{value}'.")
                .seeAlso(PAGE)
                .bad(example("<|\"dta\"|>"), example("\"data\""))
                .good(example("\"data\""))
                .good(example("\"${DATA_CONTAINER}\""))
                .build(),
            VolumesFrom::unknown),
        new TaskCheck(
            RuleSpec.named("volumes-from-self")
                .topic(VOLUME)
                .severity(Severity.WARNING)
                .basis(Basis.PRACTICE)
                .summary("Containers take volumes from each other in a circle")
                .why(
                    "A container that takes volumes from another one starts after it. In a circle none can be the first; a container that names"
                        + " itself is the shortest circle.")
                .seeAlso(PAGE)
                .bad(example("<|\"web\"|>"), self())
                .good(example("\"data\""))
                .build(),
            VolumesFrom::circle));
  }

  private static String example(String source) {
    return pair("\"volumesFrom\": [{ \"sourceContainer\": " + source + " }]");
  }

  private static String self() {
    return pair("\"volumesFrom\": []");
  }

  private static String pair(String member) {
    return Examples.filled(
        """
        {
          "family": "web",
          "containerDefinitions": [
            { "name": "data", "image": "example/site-content:7", "memory": 64, "essential": false },
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              %s
            }
          ]
        }
        """,
        member);
  }

  private static ImmutableList<From> of(Container container) {
    return container.block().blocks("volumesFrom").stream()
        .flatMap(b -> b.text("sourceContainer").stream().map(s -> new From(b, s)))
        .filter(from -> !from.source().value().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static void unknown(TaskDefinition task, Report report) {
    if (!task.knowsAllNames()) {
      return;
    }
    ImmutableSet<String> names = task.containerNames();
    for (Container container : task.containers()) {
      of(container).stream()
          .map(From::source)
          .filter(source -> !names.contains(source.value()))
          .forEach(source -> unknown(source, names, report));
    }
  }

  private static void unknown(Text source, ImmutableSet<String> names, Report report) {
    report
        .at(
            source.node(),
            "The task has no container \""
                + source.value()
                + "\"; it has "
                + Nearest.list(names)
                + ".")
        .nearest(source, names);
  }

  private static void circle(TaskDefinition task, Report report) {
    ImmutableListMultimap.Builder<String, From> edges = ImmutableListMultimap.builder();
    for (Container container : task.containers()) {
      container.name().ifPresent(name -> edges.putAll(name.value(), of(container)));
    }
    ImmutableListMultimap<String, From> takes = edges.build();
    for (ImmutableSet<String> circle : Cycles.of(takes, from -> from.source().value())) {
      takes.get(circle.iterator().next()).stream()
          .filter(from -> circle.contains(from.source().value()))
          .findFirst()
          .ifPresent(
              from ->
                  report
                      .at(
                          from.source().node(),
                          circle.size() == 1
                              ? "\"" + from.source().value() + "\" takes volumes from itself."
                              : "These containers take volumes from each other: "
                                  + Cycles.show(circle)
                                  + ".")
                      .suggested(
                          "Remove this entry", () -> JsonEdits.removeElement(from.block().node())));
    }
  }
}
