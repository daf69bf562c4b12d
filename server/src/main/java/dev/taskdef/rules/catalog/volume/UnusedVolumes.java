package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Fact;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Optional;

/**
 * Volumes that no container mounts: harmless for most, refused for one that is configured at
 * launch.
 *
 * @param spec the page
 * @param atLaunch whether it speaks of volumes that are configured at launch, or of the others
 */
record UnusedVolumes(RuleSpec spec, boolean atLaunch) implements TaskRule {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html";

  static ImmutableList<UnusedVolumes> all() {
    return ImmutableList.of(
        new UnusedVolumes(
            RuleSpec.named("volume-launch-unused")
                .topic(VOLUME)
                .severity(Severity.ERROR)
                .basis(Basis.SERVER)
                .summary("A volume that is configured at launch is mounted by no container")
                .why(
                    "The EBS volume is made and attached for each task, so ECS refuses a definition in which no container would see it.")
                .serverMessage("Volumes [{value}] are not referenced by any of the containers")
                .seeAlso(PAGE)
                .bad(
                    VolumeExamples.task(
                        "{ \"name\": <|\"data\"|>, \"configuredAtLaunch\": true }", ""))
                .good(VolumeExamples.volume("\"configuredAtLaunch\": true"))
                .build(),
            true),
        new UnusedVolumes(
            RuleSpec.named("volume-unused")
                .topic(VOLUME)
                .severity(Severity.WARNING)
                .basis(Basis.PRACTICE)
                .summary("A volume is mounted by no container")
                .why(
                    "A volume by itself does nothing: a container sees it only where one of its mountPoints names it. Perhaps a mount point is"
                        + " missing; perhaps the volume is a left-over.")
                .seeAlso(PAGE)
                .bad(
                    VolumeExamples.task("{ \"name\": <|\"data\"|> }", ""),
                    VolumeExamples.task("", ""))
                .good(VolumeExamples.volume(""))
                .good(VolumeExamples.task("{ \"name\": \"data\" }", "\"mountPoints\": ${MOUNTS}"))
                .build(),
            false));
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!task.showsAllContainers() || !task.containers().stream().allMatch(this::isReadable)) {
      return;
    }
    ImmutableSet<String> mounted =
        task.containers().stream()
            .flatMap(c -> c.block().blocks("mountPoints").stream())
            .flatMap(m -> m.text("sourceVolume").stream())
            .map(Text::value)
            .collect(ImmutableSet.toImmutableSet());
    if (!atLaunch && !namesOf(task).containsAll(mounted)) {
      return; // a mount that names no volume may mean this one
    }
    for (Volume volume : task.volumes()) {
      Fact<Boolean> launch = volume.block().flagFact("configuredAtLaunch");
      volume
          .name()
          .filter(name -> !name.value().isEmpty() && !mounted.contains(name.value()))
          .filter(name -> atLaunch ? launch.is(true) : launch.absent() || launch.is(false))
          .ifPresent(name -> report(task, volume, name, report));
    }
  }

  private static ImmutableSet<String> namesOf(TaskDefinition task) {
    return task.volumes().stream()
        .flatMap(volume -> volume.name().stream())
        .map(Text::value)
        .collect(ImmutableSet.toImmutableSet());
  }

  // A mount point that is not fully known may name any volume.
  private boolean isReadable(Container container) {
    Block block = container.block();
    return block.lacks("mountPoints")
        || !block.has("mountPoints")
        || block.isComplete("mountPoints")
            && block.blocks("mountPoints").size() == block.elements("mountPoints").size()
            && block.blocks("mountPoints").stream()
                .allMatch(m -> m.textFact("sourceVolume").isKnown());
  }

  private void report(TaskDefinition task, Volume volume, Text name, Report report) {
    var finding =
        report.at(
            name.node(),
            atLaunch
                ? "Volume \""
                    + name.value()
                    + "\" is configured at launch, but no container mounts it."
                : "No container mounts volume \"" + name.value() + "\".");
    if (!atLaunch) {
      finding.suggested(
          "Remove volume \"" + name.value() + "\"",
          () -> JsonEdits.removeElement(volume.block().node()));
      return;
    }
    task.containers().stream()
        .findFirst()
        .filter(c -> task.containers().size() == 1)
        .ifPresent(
            c -> finding.suggested("Mount it at \"/" + name.value() + "\"", () -> mount(c, name)));
  }

  private static ImmutableList<TextEdit> mount(Container container, Text name) {
    String path = JsonEdits.quoted("/" + name.value());
    String point =
        "{\"sourceVolume\":" + JsonEdits.quoted(name.value()) + ",\"containerPath\":" + path + "}";
    Optional<JsonArray> points = container.block().array("mountPoints");
    return points.isPresent()
        ? JsonEdits.appendElement(points.get(), point)
        : JsonEdits.insertMember(container.node(), "mountPoints", "[" + point + "]", Place.last());
  }
}
