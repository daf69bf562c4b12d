package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Arn;
import dev.taskdef.model.Block;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** Names by which volumes of Amazon EFS are found, and the role that may mount them. */
final class EfsNames {
  private static final Pattern FILE_SYSTEM = Pattern.compile("fs-(?:[0-9a-f]{8}|[0-9a-f]{17})");
  private static final Pattern ACCESS_POINT = Pattern.compile("fsap-[0-9a-f]{17}");
  private static final String ENCRYPTED = "\"transitEncryption\": \"ENABLED\"";

  private EfsNames() {}

  static ImmutableList<Rule> all() {
    String iam = ENCRYPTED + ", \"authorizationConfig\": { \"iam\": <|\"ENABLED\"|> }";
    return ImmutableList.of(
        new VolumeCheck(
            spec("efs-filesystem-id")
                .summary("An EFS volume names its file system in a form that EFS does not use")
                .why("A file system is named by its id, `fs-` and 8 or 17 hexadecimal digits.")
                .bad(
                    fileSystem(
                        "<|\"arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-0123456789abcdef0\"|>"),
                    fileSystem("\"fs-0123456789abcdef0\""))
                .good(fileSystem("\"fs-0123456789abcdef0\""))
                .good(fileSystem("\"fs-${ID}\""))
                .build(),
            EfsNames::fileSystem),
        new VolumeCheck(
            spec("efs-access-point-id")
                .summary("An EFS volume names its access point in a form that EFS does not use")
                .why("An access point is named by its id, `fsap-` and 17 hexadecimal digits.")
                .bad(accessPoint("<|\"fsap-1234\"|>"))
                .good(accessPoint("\"fsap-0123456789abcdef0\""))
                .build(),
            EfsNames::accessPoint),
        new TaskCheck(
            spec("efs-iam-without-task-role")
                .summary("An EFS volume uses IAM, but the task has no role")
                .why(
                    "With IAM authorization the file system is mounted in the name of the task role. Without one the task does not start.")
                .bad(VolumeExamples.efs(iam).replaceAll("(?m)^.*taskRoleArn.*\\n", ""))
                .good(VolumeExamples.efs(iam.replace("<|", "").replace("|>", "")))
                .build(),
            EfsNames::role));
  }

  private static RuleSpec.Builder spec(String id) {
    return RuleSpec.named(id)
        .topic(VOLUME)
        .severity(Severity.WARNING)
        .basis(Basis.DOCUMENTED)
        .seeAlso(EfsVolumes.PAGE);
  }

  private static String fileSystem(String id) {
    return VolumeExamples.volume(
        "\"efsVolumeConfiguration\": { \"fileSystemId\": " + id + ", " + ENCRYPTED + " }");
  }

  private static String accessPoint(String id) {
    return VolumeExamples.efs(
        ENCRYPTED + ", \"authorizationConfig\": { \"accessPointId\": " + id + " }");
  }

  private static void fileSystem(Volume volume, TaskFacts facts, Report report) {
    EfsVolumes.efs(volume)
        .flatMap(efs -> efs.text("fileSystemId"))
        .ifPresent(id -> check(id, FILE_SYSTEM, "an EFS file system (fs-…)", report));
  }

  private static void accessPoint(Volume volume, TaskFacts facts, Report report) {
    EfsVolumes.efs(volume)
        .flatMap(efs -> efs.block("authorizationConfig"))
        .flatMap(a -> a.text("accessPointId"))
        .ifPresent(id -> check(id, ACCESS_POINT, "an EFS access point (fsap-…)", report));
  }

  private static void check(Text id, Pattern pattern, String what, Report report) {
    if (id.value().isEmpty() || pattern.matcher(id.value()).matches()) {
      return;
    }
    Finding finding =
        report.at(id.node(), "\"" + id.value() + "\" does not look like the id of " + what + ".");
    Arn.parse(id.value())
        .map(Arn::resourceName)
        .filter(name -> pattern.matcher(name).matches())
        .ifPresent(
            name ->
                finding.suggested(
                    "Change to \"" + name + "\"",
                    () -> JsonEdits.replace(id.node(), JsonEdits.quoted(name))));
  }

  private static void role(TaskDefinition task, Report report) {
    if (!task.lacks("taskRoleArn")) {
      return;
    }
    for (Volume volume : task.volumes()) {
      Optional<Block> authorization =
          EfsVolumes.efs(volume).flatMap(efs -> efs.block("authorizationConfig"));
      authorization
          .flatMap(a -> a.text("iam"))
          .filter(iam -> iam.value().equals("ENABLED"))
          .ifPresent(
              iam ->
                  report.at(
                      iam.node(),
                      "IAM authorization uses the task role, and this task has no taskRoleArn."));
    }
  }
}
