package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.Examples;

/** A mount of a volume that the task does not have. */
public final class MountUnknownVolume implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("mount-unknown-volume")
          .topic(VOLUME)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A container mounts a volume that the task does not have")
          .why(
              "sourceVolume is the name of an entry of `volumes` in the same definition. A name alone, without any configuration, makes an"
                  + " empty volume that the task's containers share.")
          .serverMessage("Unknown volume '{value}'.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html")
          .bad(mount("<|\"dta\"|>"), mount("\"data\""))
          .good(mount("\"data\""))
          .build();

  private static String mount(String volume) {
    return Examples.filled(
        """
        {
          "family": "web",
          "volumes": [{ "name": "data" }],
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              "mountPoints": [{ "sourceVolume": %s, "containerPath": "/data" }]
            }
          ]
        }
        """,
        volume);
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!knowsAllVolumes(task)) {
      return;
    }
    ImmutableSet<String> names =
        task.volumes().stream()
            .flatMap(v -> v.name().stream())
            .map(Text::value)
            .collect(ImmutableSet.toImmutableSet());
    for (Container container : task.containers()) {
      for (Block mount : container.block().blocks("mountPoints")) {
        mount
            .text("sourceVolume")
            .filter(v -> !v.value().isEmpty() && !names.contains(v.value()))
            .ifPresent(v -> report(v, names, report));
      }
    }
  }

  private static boolean knowsAllVolumes(TaskDefinition task) {
    boolean listed = task.root().filter(r -> r.isComplete("volumes")).isPresent();
    return task.kind().isWhole()
        && (task.lacks("volumes")
            || listed && task.volumes().stream().allMatch(v -> v.name().isPresent()));
  }

  private static void report(Text volume, ImmutableSet<String> names, Report report) {
    report
        .at(
            volume.node(),
            "The task has no volume \""
                + volume.value()
                + "\"; "
                + (names.isEmpty() ? "it has none at all." : "it has " + Nearest.list(names) + "."))
        .nearest(volume, names);
  }
}
