package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of volumes, and how many of them may be configured at launch. */
final class VolumeNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");
  private static final String MOUNT =
      "\"mountPoints\": [{ \"sourceVolume\": \"%s\", \"containerPath\": \"/data\" }]";

  private VolumeNames() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        new VolumeCheck(
            spec("volume-name-missing", Severity.WARNING)
                .summary("A volume has no name")
                .why("Containers mount a volume by its name, so one without a name is of no use.")
                .bad(VolumeExamples.task("<|{ \"host\": {} }|>", ""))
                .good(VolumeExamples.volume("\"host\": {}"))
                .build(),
            VolumeNames::missing),
        new VolumeCheck(
            spec("volume-name-pattern", Severity.ERROR)
                .summary("A volume's name holds characters that ECS does not allow")
                .why(
                    "A volume is named with up to 255 letters, digits, underscores and hyphens; other values are not valid.")
                .bad(
                    VolumeExamples.task(
                        "{ \"name\": <|\"site data\"|> }", MOUNT.formatted("site data")))
                .good(VolumeExamples.volume(""))
                .build(),
            VolumeNames::pattern),
        new TaskCheck(
            spec("volume-name-duplicate", Severity.WARNING)
                .summary("Two volumes have the same name")
                .why(
                    "A mount point names a volume, and with two of one name nobody can say which is mounted.")
                .bad(
                    VolumeExamples.task(
                        "{ \"name\": \"data\" }, { \"name\": <|\"data\"|> }",
                        MOUNT.formatted("data")))
                .good(VolumeExamples.volume(""))
                .build(),
            VolumeNames::duplicate),
        new TaskCheck(
            spec("volume-launch-several", Severity.WARNING)
                .summary("More than one volume is configured at launch")
                .why("A task can have one EBS volume that is configured when it starts.")
                .bad(
                    VolumeExamples.task(
                        "{ \"name\": \"data\", \"configuredAtLaunch\": true }, { \"name\": \"cache\", <|\"configuredAtLaunch\"|>: true }",
                        "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"/data\" }, { \"sourceVolume\": \"cache\", \"containerPath\": \"/cache\" }]"))
                .good(VolumeExamples.volume("\"configuredAtLaunch\": true"))
                .build(),
            VolumeNames::several));
  }

  private static RuleSpec.Builder spec(String id, Severity severity) {
    return RuleSpec.named(id)
        .topic(VOLUME)
        .severity(severity)
        .basis(Basis.DOCUMENTED)
        .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html");
  }

  private static void missing(Volume volume, TaskFacts facts, Report report) {
    if (volume.block().lacks("name")) {
      report.at(volume.block().node(), "This volume has no name, so no container can mount it.");
    } else {
      volume
          .name()
          .filter(name -> name.value().isEmpty())
          .ifPresent(
              name ->
                  report.at(
                      name.node(), "This volume's name is empty, so no container can mount it."));
    }
  }

  private static void pattern(Volume volume, TaskFacts facts, Report report) {
    volume
        .name()
        .filter(name -> !name.value().isEmpty() && !NAME.matcher(name.value()).matches())
        .ifPresent(
            name ->
                report.at(
                    name.node(),
                    "\""
                        + name.value()
                        + "\" cannot name a volume: use up to 255 letters, digits, underscores and hyphens."));
  }

  private static void duplicate(TaskDefinition task, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Volume volume : task.volumes()) {
      Optional<Text> name = volume.name().filter(n -> !n.value().isEmpty());
      if (name.isPresent()) {
        Text first = seen.putIfAbsent(name.get().value(), name.get());
        if (first != null) {
          report
              .at(name.get().node(), "Another volume is called \"" + first.value() + "\" already.")
              .related(first.node(), "The first volume of this name.");
        }
      }
    }
  }

  private static void several(TaskDefinition task, Report report) {
    ImmutableList<JsonMember> launched =
        task.volumes().stream()
            .map(Volume::block)
            .filter(block -> block.flagFact("configuredAtLaunch").is(true))
            .flatMap(block -> block.member("configuredAtLaunch").stream())
            .collect(ImmutableList.toImmutableList());
    launched.stream()
        .skip(1)
        .forEach(
            member -> {
              Finding finding =
                  report.at(member.key(), "Only one volume of a task can be configured at launch.");
              finding
                  .related(launched.get(0).key(), "The first such volume.")
                  .suggested("Remove \"configuredAtLaunch\"", () -> JsonEdits.removeMember(member));
            });
  }
}
