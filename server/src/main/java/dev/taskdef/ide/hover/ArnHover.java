package dev.taskdef.ide.hover;

import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.Arn;
import dev.taskdef.schema.Regions.Partition;
import dev.taskdef.schema.Tables;
import java.util.Optional;

/** The anatomy of an ARN. */
final class ArnHover implements HoverSource {
  private static final ImmutableMap<String, String> SERVICES =
      ImmutableMap.<String, String>builder()
          .put("iam", "IAM")
          .put("secretsmanager", "Secrets Manager")
          .put("ssm", "Systems Manager (Parameter Store)")
          .put("s3", "Amazon S3")
          .put("s3files", "S3 Files")
          .put("logs", "CloudWatch Logs")
          .put("ecs", "Amazon ECS")
          .put("ecr", "Amazon ECR")
          .put("elasticfilesystem", "Amazon EFS")
          .put("kms", "AWS KMS")
          .buildOrThrow();

  @Override
  public Optional<String> at(HoverPlace place) {
    return place.keyOf().isPresent()
        ? Optional.empty()
        : place.text().filter(t -> t.startsWith("arn:")).flatMap(Arn::parse).map(ArnHover::anatomy);
  }

  private static String anatomy(Arn arn) {
    String service = SERVICES.getOrDefault(arn.service(), arn.service());
    return "ARN of "
        + service
        + Regional.line("partition", partition(arn.partition()))
        + Regional.line("Region", arn.region().isEmpty() ? "" : Regional.region(arn.region()))
        + Regional.line("account", Regional.code(arn.account()))
        + Regional.line("kind", Regional.code(arn.resourceType()))
        + Regional.line("name", Regional.code(name(arn)))
        + secret(arn);
  }

  private static String partition(String name) {
    return Tables.bundled()
        .regions()
        .partition(name)
        .map(Partition::title)
        .map(title -> Regional.code(name) + ", " + title)
        .orElse(Regional.code(name));
  }

  private static boolean isSecret(Arn arn) {
    return arn.service().equals("secretsmanager") && arn.resourceType().equals("secret");
  }

  private static String name(Arn arn) {
    return isSecret(arn) ? arn.resourceName().split(":", -1)[0] : arn.resourceName();
  }

  /** Behind the name of a secret: the key in its JSON, the stage, the version. */
  private static String secret(Arn arn) {
    String[] parts = arn.resourceName().split(":", -1);
    if (!isSecret(arn) || parts.length < 2) {
      return "";
    }
    return Regional.line("key in the secret's JSON", Regional.code(parts[1]))
        + Regional.line("stage", parts.length > 2 ? Regional.code(parts[2]) : "")
        + Regional.line("version", parts.length > 3 ? Regional.code(parts[3]) : "");
  }
}
