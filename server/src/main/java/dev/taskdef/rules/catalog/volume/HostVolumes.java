package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Fact;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** Directories of the container instance as volumes. */
final class HostVolumes {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html";
  private static final ImmutableSet<String> SENSITIVE =
      ImmutableSet.of(
          "/",
          "/etc",
          "/root",
          "/home",
          "/proc",
          "/sys",
          "/var/lib/ecs",
          "/var/lib/docker",
          "/var/run/docker.sock",
          "/run/docker.sock");

  private HostVolumes() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        new VolumeCheck(
            RuleSpec.named("volume-host-blank")
                .topic(VOLUME)
                .severity(Severity.ERROR)
                .basis(Basis.ISSUE)
                .summary("A volume's `host.sourcePath` is empty")
                .why(
                    "Without sourcePath the volume is an empty directory that ECS makes for the task; with it, a directory of the container"
                        + " instance. An empty text is neither, and ECS refuses it.")
                .serverMessage("host.sourcePath should not be blank.")
                .seeAlso(PAGE)
                .bad(
                    VolumeExamples.volume("\"host\": { \"sourcePath\": <|\"\"|> }"),
                    VolumeExamples.volume("\"host\": {}"))
                .good(VolumeExamples.volume("\"host\": {}"))
                .good(VolumeExamples.volume("\"host\": { \"sourcePath\": \"${SOURCE}\" }"))
                .build(),
            HostVolumes::blank),
        new VolumeCheck(
            RuleSpec.named("volume-host-relative")
                .topic(VOLUME)
                .severity(Severity.WARNING)
                .basis(Basis.DOCUMENTED)
                .summary("A volume's `host.sourcePath` is not an absolute path")
                .why(
                    "sourcePath is a path on the container instance, from its root. Docker takes a name without a slash for the name of a volume"
                        + " of its own, which starts out empty, instead of the directory that is meant.")
                .seeAlso(PAGE)
                .bad(
                    VolumeExamples.volume("\"host\": { \"sourcePath\": <|\"srv/data\"|> }"),
                    VolumeExamples.volume("\"host\": { \"sourcePath\": \"/srv/data\" }"))
                .good(VolumeExamples.volume("\"host\": { \"sourcePath\": \"/srv/data\" }"))
                .good(VolumeExamples.volume("\"host\": { \"sourcePath\": \"C:\\\\data\" }"))
                .build(),
            HostVolumes::relative),
        new TaskCheck(
            RuleSpec.named("volume-host-sensitive")
                .topic(VOLUME)
                .severity(Severity.WARNING)
                .basis(Basis.PRACTICE)
                .summary("A container can write to a directory that controls the instance")
                .why(
                    "Whoever can write to these directories, or talk to Docker through its socket, can take over the container instance and all"
                        + " tasks on it. Monitoring agents need them read-only at most.")
                .seeAlso(
                    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html")
                .covers("docker-socket-mount")
                .bad(sensitive("<|\"/etc\"|>", ""), sensitive("\"/etc\"", ", \"readOnly\": true"))
                .good(sensitive("\"/etc\"", ", \"readOnly\": true"))
                .good(sensitive("\"/srv/data\"", ""))
                .build(),
            HostVolumes::sensitive));
  }

  private static String sensitive(String path, String more) {
    return VolumeExamples.task(
        "{ \"name\": \"data\", \"host\": { \"sourcePath\": " + path + " } }",
        "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"/data\""
            + more
            + " }]");
  }

  private static Optional<Text> path(Volume volume) {
    return volume.block().block("host").flatMap(h -> h.text("sourcePath"));
  }

  private static void blank(Volume volume, TaskFacts facts, Report report) {
    Optional<Text> path = path(volume).filter(p -> p.value().isBlank());
    path.ifPresent(
        p -> {
          var finding =
              report
                  .at(
                      p.node(),
                      "sourcePath is empty; leave it out for an empty volume of the task.")
                  .safe(
                      "Remove \"sourcePath\"",
                      () ->
                          JsonEdits.removeMember(
                              volume
                                  .block()
                                  .block("host")
                                  .flatMap(h -> h.member("sourcePath"))
                                  .orElseThrow()));
          if (facts.consumer().stripsEmpty() && p.value().isEmpty()) {
            finding.severity(Severity.INFORMATION);
          }
        });
  }

  private static void relative(Volume volume, TaskFacts facts, Report report) {
    path(volume)
        .filter(p -> !p.value().isBlank() && !Paths.isAbsolute(p.value()))
        .ifPresent(
            p ->
                report
                    .at(
                        p.node(),
                        "\"" + p.value() + "\" is not an absolute path on the container instance.")
                    .suggested(
                        "Change to \"/" + p.value() + "\"",
                        () -> JsonEdits.replace(p.node(), JsonEdits.quoted("/" + p.value()))));
  }

  private static void sensitive(TaskDefinition task, Report report) {
    for (Volume volume : task.volumes()) {
      Optional<Text> path = path(volume).filter(p -> SENSITIVE.contains(Paths.trim(p.value())));
      if (path.isPresent() && volume.name().isPresent()) {
        task.containers().stream()
            .map(Container::block)
            .flatMap(c -> c.blocks("mountPoints").stream())
            .filter(m -> m.textFact("sourceVolume").is(volume.name().get().value()))
            .filter(m -> isWritable(m) || isSocket(path.get()))
            .findFirst()
            .ifPresent(mount -> sensitive(path.get(), mount, report));
      }
    }
  }

  private static boolean isWritable(Block mount) {
    Fact<Boolean> readOnly = mount.flagFact("readOnly");
    return readOnly.absent() || readOnly.is(false);
  }

  private static boolean isSocket(Text path) {
    return path.value().endsWith("/docker.sock");
  }

  private static void sensitive(Text path, Block mount, Report report) {
    if (isSocket(path)) {
      // Read-only or not: the socket's file is what is protected, not what goes through it.
      report
          .at(path.node(), "Through Docker's socket a container has full control of the instance.")
          .related(mount.node(), "Mounted here.");
      return;
    }
    report
        .at(
            path.node(),
            "A container that can write to \""
                + path.value()
                + "\" of the instance can take control of it.")
        .related(mount.node(), "Mounted here for writing.")
        .suggested("Mount it read-only", () -> Paths.readOnly(mount));
  }
}
