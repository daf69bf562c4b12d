package dev.taskdef.rules.catalog.environment;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.AgentEnvironment;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Variables whose name or value tells that they should not be there. */
final class TellingVariables {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");
  private static final Pattern DUMMY =
      Pattern.compile("(?i)test|dummy|local|localstack|fake|foo|bar|minio.*|example|key|secret|x+");
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?s)\\b(AKIA|ASIA)(?![A-Z0-9]{9}EXAMPLE)[A-Z0-9]{16}\\b.*"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY-----.*"
              + "|(ghp|gho|ghs|github_pat)_[A-Za-z0-9_]{20,}.*|xox[abprs]-[A-Za-z0-9-]{10,}.*");

  private TellingVariables() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(accessKeys(), credentials(), reserved());
  }

  private static ContainerCheck accessKeys() {
    return new ContainerCheck(
        EnvironmentRules.page("env-aws-keys")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A container is given access keys of AWS")
            .why(
                "SDKs and the AWS CLI find the credentials of the task role by themselves, and those change every few hours. Access keys in"
                    + " the definition are long-lived, readable by everyone who can describe it, and take precedence over the role.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html")
            .bad(
                variables(
                    "{ \"name\": <|\"AWS_ACCESS_KEY_ID\"|>, \"value\": \"AKIAIOSFODNN7SHOPWEB\" }"),
                variables(""))
            .good(variables("{ \"name\": \"AWS_REGION\", \"value\": \"eu-west-1\" }"))
            .good(variables("{ \"name\": \"AWS_ACCESS_KEY_ID\", \"value\": \"test\" }"))
            .build(),
        (container, facts, report) -> {
          for (Block entry : container.block().blocks("environment")) {
            entry
                .text("name")
                .filter(name -> KEYS.contains(name.value()) && mayBeKey(entry))
                .ifPresent(
                    name ->
                        report
                            .at(
                                name.node(),
                                "Give the container a task role instead of \""
                                    + name.value()
                                    + "\": SDKs find its credentials by themselves.")
                            .suggested(
                                "Remove this variable",
                                () -> JsonEdits.removeElement(entry.node())));
          }
        });
  }

  private static boolean mayBeKey(Block entry) {
    Optional<Text> value = entry.text("value");
    return value
        .filter(v -> !v.value().isBlank() && !DUMMY.matcher(v.value()).matches())
        .isPresent();
  }

  private static ContainerCheck credentials() {
    return new ContainerCheck(
        EnvironmentRules.page("env-value-secret-shape")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("The value of an environment variable has the form of a credential")
            .why(
                "Access keys, private keys, tokens and addresses with a password can be told by their form. In `environment` everybody who"
                    + " can describe the task definition can read them; name them in `secrets` instead, and change what has been readable.")
            .seeAlso(EnvironmentRules.SECRETS)
            .bad(
                variables(
                    "{ \"name\": \"DATABASE_URL\", \"value\": <|\"postgres://shop:horse@db.example.com/shop\"|> }"))
            .good(
                variables(
                    "{ \"name\": \"DATABASE_URL\", \"value\": \"postgres://db.example.com/shop\" }"))
            .good(
                variables(
                    "{ \"name\": \"DATABASE_URL\", \"value\": \"postgres://shop:${DB_PASSWORD}@db.example.com/shop\" }"))
            .build(),
        TellingVariables::credentials);
  }

  private static void credentials(Container container, TaskFacts facts, Report report) {
    for (Block entry : container.block().blocks("environment")) {
      Optional<String> name = entry.text("name").map(Text::value);
      entry
          .text("value")
          .filter(
              v -> CREDENTIAL.matcher(v.value()).lookingAt() || SecretNames.hasPassword(v.value()))
          .filter(v -> name.filter(n -> isToldByName(n, entry)).isEmpty())
          .ifPresent(
              v ->
                  report.at(
                      v.node(),
                      "The value of "
                          + name.map(n -> "\"" + n + "\"").orElse("this variable")
                          + " looks like a credential, or holds one; name it in \"secrets\" instead."));
    }
  }

  private static boolean isToldByName(String name, Block entry) {
    return KEYS.contains(name) || EnvSecretPlaintext.isSecret(name, entry);
  }

  private static ContainerCheck reserved() {
    Supplier<AgentEnvironment> table = Tables.bundled()::agentEnvironment;
    return new ContainerCheck(
        EnvironmentRules.page("env-reserved")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("An environment variable belongs to ECS")
            .why(
                "ECS sets this variable in every container itself. A value of your own hides the right one, and what relies on it, such as"
                    + " the credentials of the task role or the task metadata, fails.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint.html")
            .bad(
                variables(
                    "{ \"name\": <|\"ECS_CONTAINER_METADATA_URI_V4\"|>, \"value\": \"http://169.254.170.2/v4\" }"),
                variables(""))
            .good(variables("{ \"name\": \"AWS_REGION\", \"value\": \"eu-west-1\" }"))
            .build(),
        (container, facts, report) -> {
          for (Block entry : container.block().blocks("environment")) {
            entry
                .text("name")
                .filter(
                    name ->
                        table
                            .get()
                            .variable(name.value())
                            .filter(v -> v.reserved() && v.path().isEmpty())
                            .isPresent())
                .ifPresent(
                    name ->
                        report
                            .at(
                                name.node(),
                                "ECS sets \""
                                    + name.value()
                                    + "\" itself; a value of your own hides the right one.")
                            .suggested(
                                "Remove this variable",
                                () -> JsonEdits.removeElement(entry.node())));
          }
        });
  }

  private static String variables(String entries) {
    return Examples.container("\"environment\": [" + entries + "]");
  }
}
