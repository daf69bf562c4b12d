package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;

/** Volumes that are not offered where the task is to run. */
final class PlatformVolumes {
  private static final String ANYWHERE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html";
  private static final String EBS =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html";
  private static final String EXTERNAL = "\"requiresCompatibilities\": [\"EXTERNAL\"]";
  private static final String EC2 = "\"requiresCompatibilities\": [\"EC2\"]";
  private static final String MOUNT =
      "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"/data\" }]";

  private PlatformVolumes() {}

  static ImmutableList<VolumeCheck> all() {
    String efs =
        "{ \"name\": \"data\", %s: { \"fileSystemId\": \"fs-0123456789abcdef0\", \"transitEncryption\": \"ENABLED\" } }";
    String late = "{ \"name\": \"data\", \"configuredAtLaunch\": %s }";
    return ImmutableList.of(
        new VolumeCheck(
            spec("efs-external", ANYWHERE)
                .summary("A task on ECS Anywhere has an EFS volume")
                .why(
                    "Machines outside of AWS that ECS Anywhere manages mount no file systems of Amazon EFS.")
                .bad(task(EXTERNAL, efs.formatted("<|\"efsVolumeConfiguration\"|>")))
                .good(task(EC2, efs.formatted("\"efsVolumeConfiguration\"")))
                .build(),
            PlatformVolumes::efs),
        new VolumeCheck(
            spec("volume-launch-external", EBS)
                .summary("A task has a volume made at launch where there are none")
                .why(
                    "A volume that is configured at launch becomes one of Amazon EBS. There are none on ECS Anywhere, nor for Windows on"
                        + " Fargate.")
                .bad(task(EXTERNAL, late.formatted("<|true|>")))
                .good(task(EC2, late.formatted("true")))
                .good(task(EXTERNAL, late.formatted("false")))
                .build(),
            PlatformVolumes::atLaunch));
  }

  private static RuleSpec.Builder spec(String id, String page) {
    return RuleSpec.named(id)
        .topic(VOLUME)
        .severity(Severity.WARNING)
        .basis(Basis.DOCUMENTED)
        .seeAlso(page);
  }

  private static String task(String root, String volumes) {
    return VolumeExamples.task(root, volumes, MOUNT);
  }

  private static boolean isAnywhere(TaskFacts facts) {
    return facts.launchTypes().includes(LaunchType.EXTERNAL);
  }

  private static void efs(Volume volume, TaskFacts facts, Report report) {
    if (isAnywhere(facts)) {
      volume
          .block()
          .member("efsVolumeConfiguration")
          .ifPresent(
              m -> report.at(m.key(), "ECS Anywhere (EXTERNAL) mounts no volumes of Amazon EFS."));
    }
  }

  private static void atLaunch(Volume volume, TaskFacts facts, Report report) {
    boolean windowsOnFargate = facts.onFargate() && facts.onWindows();
    if (isAnywhere(facts) || windowsOnFargate) {
      volume
          .block()
          .member("configuredAtLaunch")
          .flatMap(m -> m.value())
          .filter(v -> v.text().equals("true"))
          .ifPresent(
              v ->
                  report.at(
                      v,
                      windowsOnFargate
                          ? "Windows on Fargate gets no volumes of Amazon EBS at launch."
                          : "ECS Anywhere (EXTERNAL) gives a task no volumes of Amazon EBS at launch."));
    }
  }
}
