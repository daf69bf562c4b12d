package dev.taskdef.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which plain variables count as secrets, and how they move to where secrets belong. */
final class EnvSecretPlaintextTest {
  private static final RuleFixture RULE = RuleFixture.of("env-secret-plaintext");
  private static final String MOVE = "Move to \"secrets\", from Parameter Store";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD",
        "apiToken",
        "SECRET_KEY_BASE",
        "JWT_SECRET",
        "stripe-api-key",
        "PrivateKey",
        "AZURE_CONNECTION_STRING",
        "GITHUB_TOKEN_PROD"
      })
  void aSecretByItsName(String name) {
    RULE.check(
        container("\"environment\": [{ \"name\": <|\"" + name + "\"|>, \"value\": \"xyz\" }]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAX_TOKENS",
        "TOKEN_TTL",
        "PASSWORD_MIN_LENGTH",
        "DB_PASSWORD_FILE",
        "SECRET_ARN",
        "API_KEY_HEADER",
        "TOKEN_TYPE",
        "NEXT_PUBLIC_API_KEY",
        "KEYBOARD",
        "TOKENIZER",
        "SECRET_ID",
        "CREDENTIALS_PATH"
      })
  void somethingAboutASecret(String name) {
    RULE.check(container("\"environment\": [{ \"name\": \"" + name + "\", \"value\": \"xyz\" }]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "true",
        "42",
        "none",
        "/run/secrets/db",
        "https://example.com/login",
        "${DB_PASSWORD}",
        "arn:aws:secretsmanager:eu-west-1:210987654321:secret:db-AbC123",
        "REPLACE_ME"
      })
  void aValueThatIsNoSecret(String value) {
    RULE.check(
        container(
            "\"environment\": [{ \"name\": \"DB_PASSWORD\", \"value\": \"" + value + "\" }]"));
  }

  @Test
  void theOnlyVariableBecomesTheListOfSecrets() {
    RULE.fix(
        container("\"environment\": [{ \"name\": \"TOKEN\", \"value\": \"xyz\" }]"),
        MOVE,
        container(
            """
            "secrets": [{
                    "name": "TOKEN",
                    "valueFrom": "arn:aws:ssm:REGION:210987654321:parameter/web/token"
                  }]"""));
  }

  @Test
  void aVariableJoinsTheSecretsThatAreThere() {
    String key =
        "{ \"name\": \"KEY\", \"valueFrom\": \"arn:aws:ssm:eu-west-1:210987654321:parameter/key\" }";
    RULE.fix(
        container(
            "\"environment\": [{ \"name\": \"A\", \"value\": \"1\" }, { \"name\": \"TOKEN\", \"value\": \"xyz\" }],\n      \"secrets\": ["
                + key
                + "]"),
        MOVE,
        container(
            "\"environment\": [{ \"name\": \"A\", \"value\": \"1\" }],\n      \"secrets\": ["
                + key
                + ", { \"name\": \"TOKEN\", \"valueFrom\": \"arn:aws:ssm:eu-west-1:210987654321:parameter/web/token\" }]"));
  }

  private static String container(String members) {
    return """
        {
          "family": "shop",
          "executionRoleArn": "arn:aws:iam::210987654321:role/shop-execution",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              %s
            }
          ]
        }
        """
        .formatted(members);
  }
}
