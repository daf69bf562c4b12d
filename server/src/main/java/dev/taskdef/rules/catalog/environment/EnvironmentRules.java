package dev.taskdef.rules.catalog.environment;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Topic;

/** The rules on environment variables, secrets and environment files. */
public final class EnvironmentRules {
  static final String SECRETS =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html";
  static final String FROM_SECRETS_MANAGER =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html";
  static final String FROM_PARAMETERS =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html";
  static final String FILES =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html";
  static final String VARIABLES =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html";

  private EnvironmentRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(VariableNames.all())
        .addAll(NameClashes.all())
        .addAll(SecretArns.all())
        .add(new SecretPartitionMismatch())
        .add(new EnvSecretPlaintext())
        .addAll(TellingVariables.all())
        .addAll(EnvironmentFiles.all())
        .build();
  }

  static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(Topic.ENVIRONMENT);
  }
}
