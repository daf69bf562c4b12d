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
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;
import java.util.regex.Pattern;

/** Volumes of Amazon FSx for Windows File Server and of S3 Files. */
final class OtherVolumes {
  private static final String FSX = "fsxWindowsFileServerVolumeConfiguration";
  private static final String S3 = "s3filesVolumeConfiguration";
  private static final String FSX_PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerVolumeConfiguration.html";
  private static final String S3_PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/s3files-volumes.html";
  private static final String SECRET =
      "\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:fsx-AbCdEf\"";
  private static final String FILE_SYSTEM =
      "\"arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0\"";
  private static final Pattern FILE_SYSTEM_ARN =
      Pattern.compile("arn:[a-z-]+:s3files:[a-z0-9-]+:\\d{12}:file-system/fs-[0-9a-f]+");

  private OtherVolumes() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder().add(credentials()).addAll(s3Files()).build();
  }

  private static VolumeCheck credentials() {
    return new VolumeCheck(
        RuleSpec.named("fsx-credentials-arn")
            .topic(VOLUME)
            .severity(Severity.ERROR)
            .basis(Basis.AGENT)
            .summary("The credentials of an FSx volume are not the ARN of a secret or parameter")
            .why(
                "The container instance reads user name and password from Secrets Manager or Parameter Store when the task starts, and needs the"
                    + " whole ARN for it. With anything else the task does not start.")
            .seeAlso(FSX_PAGE)
            .bad(fsx("<|\"fsx/credentials\"|>"))
            .bad(fsx("<|\"arn:aws:s3:::example-bucket/credentials\"|>"))
            .good(fsx(SECRET))
            .good(fsx("\"arn:aws:ssm:eu-west-1:123456789012:parameter/fsx\""))
            .good(fsx("\"${FSX_SECRET_ARN}\""))
            .build(),
        OtherVolumes::credentials);
  }

  private static ImmutableList<Rule> s3Files() {
    String point =
        "\"accessPointArn\": \"arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0\"";
    return ImmutableList.of(
        new VolumeCheck(
            s3Spec("s3files-arn")
                .summary("An S3 Files volume does not name its file system by an ARN")
                .why(
                    "fileSystemArn is the whole ARN of the file system, with Region and account; the id of the file system is its end only.")
                .bad(s3("<|\"fs-0123456789abcdef0\"|>", ""))
                .good(s3(FILE_SYSTEM, ""))
                .good(s3("\"${FILE_SYSTEM_ARN}\"", ""))
                .build(),
            OtherVolumes::fileSystemArn),
        new VolumeCheck(
            s3Spec("s3files-access-point-root")
                .summary("An S3 Files volume has both an access point and a root directory")
                .why(
                    "An access point has a root directory of its own, which is what the volume shows.")
                .bad(
                    s3(FILE_SYSTEM, ", \"rootDirectory\": <|\"/site\"|>, " + point),
                    s3(FILE_SYSTEM, ", " + point))
                .good(s3(FILE_SYSTEM, ", " + point))
                .build(),
            OtherVolumes::root),
        new TaskCheck(
            s3Spec("s3files-task-role")
                .summary("A task with an S3 Files volume has no role")
                .why(
                    "S3 Files are always mounted in the name of the task role; there is no way without one.")
                .bad(
                    s3(FILE_SYSTEM, "")
                        .replaceAll("(?m)^.*taskRoleArn.*\\n", "")
                        .replace("\"" + S3 + "\"", "<|\"" + S3 + "\"|>"))
                .good(s3(FILE_SYSTEM, ""))
                .build(),
            OtherVolumes::role));
  }

  private static RuleSpec.Builder s3Spec(String id) {
    return RuleSpec.named(id)
        .topic(VOLUME)
        .severity(Severity.WARNING)
        .basis(Basis.DOCUMENTED)
        .seeAlso(S3_PAGE);
  }

  private static String fsx(String credentials) {
    return VolumeExamples.task(
        "\"executionRoleArn\": \"arn:aws:iam::123456789012:role/web-execution\",\n  \"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" }",
        "{ \"name\": \"data\", \""
            + FSX
            + "\": { \"fileSystemId\": \"fs-0123456789abcdef0\", \"rootDirectory\": \"share\", \"authorizationConfig\": { \"credentialsParameter\": "
            + credentials
            + ", \"domain\": \"corp.example.com\" } } }",
        "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"C:\\\\data\" }]");
  }

  private static String s3(String fileSystem, String more) {
    return VolumeExamples.volume(
        "\"" + S3 + "\": { \"fileSystemArn\": " + fileSystem + more + " }");
  }

  private static void credentials(Volume volume, TaskFacts facts, Report report) {
    volume
        .block()
        .block(FSX)
        .flatMap(fsx -> fsx.block("authorizationConfig"))
        .flatMap(a -> a.text("credentialsParameter"))
        .filter(text -> !text.value().isEmpty() && !isSecret(text))
        .ifPresent(
            text ->
                report.at(
                    text.node(),
                    "\""
                        + text.value()
                        + "\" is not the ARN of a secret of Secrets Manager or of a parameter of Parameter Store."));
  }

  private static boolean isSecret(Text text) {
    return Arn.parse(text.value())
        .filter(arn -> arn.service().equals("secretsmanager") || arn.service().equals("ssm"))
        .isPresent();
  }

  private static void fileSystemArn(Volume volume, TaskFacts facts, Report report) {
    volume
        .block()
        .block(S3)
        .flatMap(s3 -> s3.text("fileSystemArn"))
        .filter(arn -> !arn.value().isEmpty())
        .filter(arn -> !FILE_SYSTEM_ARN.matcher(arn.value()).matches())
        .ifPresent(
            arn ->
                report.at(
                    arn.node(),
                    "\"" + arn.value() + "\" is not the ARN of a file system of S3 Files."));
  }

  private static void root(Volume volume, TaskFacts facts, Report report) {
    Optional<Block> s3 =
        volume
            .block()
            .block(S3)
            .filter(b -> b.text("accessPointArn").filter(p -> !p.value().isEmpty()).isPresent());
    s3.flatMap(b -> b.text("rootDirectory"))
        .filter(root -> !root.value().isEmpty() && !root.value().equals("/"))
        .ifPresent(
            root ->
                report
                    .at(
                        root.node(),
                        "With an access point the root directory comes from the access point; leave rootDirectory out.")
                    .suggested(
                        "Remove \"rootDirectory\"",
                        () ->
                            JsonEdits.removeMember(
                                s3.get().member("rootDirectory").orElseThrow())));
  }

  private static void role(TaskDefinition task, Report report) {
    if (task.lacks("taskRoleArn")) {
      for (Volume volume : task.volumes()) {
        Optional<JsonMember> s3 = volume.block().member(S3).filter(m -> volume.block().has(S3));
        s3.ifPresent(
            member ->
                report.at(
                    member.key(),
                    "An S3 Files volume is mounted with the task role, and this task has no taskRoleArn."));
      }
    }
  }
}
