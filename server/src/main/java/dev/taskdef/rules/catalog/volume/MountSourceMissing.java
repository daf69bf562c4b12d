package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Basis.AGENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.SyntaxNode;

/** A mount point that lacks one of its two ends. */
public final class MountSourceMissing implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("mount-source-missing")
          .topic(VOLUME)
          .severity(ERROR)
          .basis(AGENT)
          .summary("A mount point does not say which volume it mounts, or where")
          .why(
              "A mount point connects a volume of the task (sourceVolume) with a directory in the container (containerPath). Without one of the"
                  + " two nothing can be mounted, and the container cannot be created.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html")
          .bad(VolumeExamples.mounts("\"mountPoints\": [<|{ \"sourceVolume\": \"data\" }|>]"))
          .bad(VolumeExamples.mounts("\"mountPoints\": [<|{ \"containerPath\": \"/data\" }|>]"))
          .good(
              VolumeExamples.mounts(
                  "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"${PATH}\" }]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (Block mount : container.block().blocks("mountPoints")) {
      for (String end : ImmutableList.of("sourceVolume", "containerPath")) {
        if (mount.lacks(end)
            || mount.text(end).filter(text -> text.value().isEmpty()).isPresent()) {
          report(mount, end, report);
        }
      }
    }
  }

  private static void report(Block mount, String end, Report report) {
    boolean source = end.equals("sourceVolume");
    SyntaxNode place = mount.value(end).map(SyntaxNode.class::cast).orElse(mount.node());
    report.at(
        place,
        source
            ? "This mount point does not say which volume it mounts: sourceVolume is the name of an entry of \"volumes\"."
            : "This mount point does not say where the volume appears in the container: containerPath is a directory such as \"/data\".");
  }
}
