package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.Topic;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import java.util.function.Supplier;

/**
 * {@code value} in an entry of {@code secrets}, {@code valueFrom} in one of {@code environment}.
 */
final class SecretValueInPlace {
  private static final RuleSpec SPEC =
      KeyRules.page("secret-value-in-place")
          .topic(Topic.ENVIRONMENT)
          .summary("A secret has a value, or a variable says where its value comes from")
          .why(
              """
              An entry of `secrets` names in `valueFrom` where its value lies: in Secrets Manager or in Parameter Store. An entry of
              `environment` holds its value itself, in `value`. If the text in a secret's `value` is the secret itself, store it first;
              it does not belong into the file.""")
          .bad(secret("<|\"value\"|>"), secret("\"valueFrom\""))
          .good(secret("\"valueFrom\""))
          .build();

  private SecretValueInPlace() {}

  private static String secret(String key) {
    return Examples.task(
        "\"family\": \"web\",\n  \"executionRoleArn\": \"arn:aws:iam::012345678901:role/web-execution\"",
        "\"secrets\": [{ \"name\": \"TOKEN\", "
            + key
            + ": \"arn:aws:ssm:eu-west-1:012345678901:parameter/token\" }]");
  }

  static Rule rule(Supplier<KnownKeys> keys) {
    return new StrangeKeyRule(
        SPEC,
        ImmutableSet.of(Cause.SECRET_IN_PLACE),
        keys,
        Safety.SUGGESTED,
        SecretValueInPlace::message);
  }

  private static String message(StrangeKey key) {
    return key.member().name().equals("value")
        ? "An entry of \"secrets\" names its source in \"valueFrom\"; \"value\" is for entries of"
            + " \"environment\"."
        : "An entry of \"environment\" holds its value in \"value\"; one with \"valueFrom\" belongs"
            + " to \"secrets\".";
  }
}
