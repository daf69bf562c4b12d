package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableMap;
import dev.taskdef.derive.Whereabouts;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;
import java.util.function.Consumer;

/**
 * ARNs to begin with, in the account and the Region that the file uses, and the ones that stand
 * elsewhere in the file.
 */
final class ArnValues implements ValueSource {
  private static final String SECRET = "secretsmanager:{region}:{account}:secret:${3:name-AbCdEf}";
  private static final String PARAMETER = "ssm:{region}:{account}:parameter/${3:name}";

  /** What each place takes, by the end of its path: in words, and the ARN behind the partition. */
  private static final ImmutableMap<String, ImmutableMap<String, String>> SKELETONS =
      ImmutableMap.<String, ImmutableMap<String, String>>builder()
          .put(
              "executionRoleArn",
              ImmutableMap.of("role", "iam::{account}:role/${3:ecsTaskExecutionRole}"))
          .put("taskRoleArn", ImmutableMap.of("role", "iam::{account}:role/${3:appTaskRole}"))
          .put(
              "secrets[].valueFrom",
              ImmutableMap.of(
                  "Secrets Manager", SECRET,
                  "Secrets Manager, one key", SECRET + ":${4:key}::",
                  "Parameter Store", PARAMETER))
          .put(
              "secretOptions[].valueFrom",
              ImmutableMap.of("Secrets Manager", SECRET, "Parameter Store", PARAMETER))
          .put(
              "repositoryCredentials.credentialsParameter",
              ImmutableMap.of("Secrets Manager", SECRET))
          .put(
              "authorizationConfig.credentialsParameter",
              ImmutableMap.of("Secrets Manager", SECRET, "Parameter Store", PARAMETER))
          .put(
              "environmentFiles[].value",
              ImmutableMap.of("object in S3", "s3:::${1:bucket}/${2:app.env}"))
          .put(
              "fileSystemArn",
              ImmutableMap.of(
                  "S3 Files", "s3files:{region}:{account}:file-system/${3:fs-0123456789abcdef0}"))
          .put(
              "s3filesVolumeConfiguration.accessPointArn",
              ImmutableMap.of(
                  "access point",
                  "s3files:{region}:{account}:file-system/${3:fs-0123456789abcdef0}"
                      + "/access-point/${4:fsap-0123456789abcdef0}"))
          .buildOrThrow();

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    SKELETONS.forEach(
        (end, skeletons) -> {
          if (place.path().endsWith(end)) {
            used(place, end, found);
            skeletons.forEach((detail, text) -> found.accept(skeleton(place, detail, text)));
          }
        });
  }

  /** The place of a log router's configuration in S3. */
  static Value configurationInS3(ValuePlace place) {
    return skeleton(place, "object in S3", "s3:::${1:bucket}/${2:extra.conf}");
  }

  private static Value skeleton(ValuePlace place, String detail, String text) {
    Whereabouts where = place.snapshot().whereabouts();
    String region = where.region().map(SnippetText::escaped).orElse("${1:us-east-1}");
    String account = where.account().map(SnippetText::escaped).orElse("${2:111122223333}");
    return Value.skeleton(
        "arn:"
            + where.partition()
            + ":"
            + text.replace("{region}", region).replace("{account}", account),
        detail);
  }

  /** Secrets that other containers get. */
  private static void used(ValuePlace place, String end, Consumer<Value> found) {
    if (!end.equals("secrets[].valueFrom")) {
      return;
    }
    for (Container container : place.task().containers()) {
      container.block().blocks("secrets").stream()
          .filter(secret -> !secret.node().equals(place.around()))
          .flatMap(secret -> secret.text("valueFrom").stream())
          .map(Text::value)
          .forEach(
              arn ->
                  found.accept(
                      Value.string(arn, "used in this file").as(Completion.Kind.REFERENCE)));
    }
  }
}
