package dev.taskdef.rules.catalog.environment;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Arn;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with the ARN that a secret comes from. */
final class SecretArns {
  /** {@code arn:aws:secretsmanager:region:account:secret:name}. */
  private static final int BARE = 7;

  /** The same with key, version stage and version id. */
  private static final int FULL = 10;

  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /** The name of a parameter, perhaps with its version or label. */
  private static final Pattern PARAMETER = Pattern.compile("[\\w./-]{1,1011}(:[\\w.-]+)?");

  private static final Pattern SUFFIXED = Pattern.compile(".*-[A-Za-z0-9]{6}");
  private static final String DB = "arn:aws:secretsmanager:eu-west-1:210987654321:secret:db-AbC123";
  private static final String KEY = "arn:aws:ssm:eu-west-1:210987654321:parameter/web/key";

  private SecretArns() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(
        colons(),
        fields(),
        service(),
        stageAndId(),
        suffix(),
        keyOfParameter(),
        slashes(),
        literal());
  }

  private static ContainerCheck colons() {
    return check(
        EnvironmentRules.page("secret-arn-colons")
            .severity(ERROR)
            .basis(Basis.AGENT)
            .summary("The ARN of a secret names a JSON key, but lacks the colons behind it")
            .why(
                "Behind the name of the secret an ARN may carry three more fields: JSON key, version stage and version id. They come"
                    + " together; those that are not needed stay empty, so a key is followed by two colons. With one field or two the task"
                    + " is registered, but does not start.")
            .serverMessage(
                "an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.")
            .seeAlso(EnvironmentRules.FROM_SECRETS_MANAGER)
            .bad(secret("<|\"" + DB + ":password\"|>"), secret("\"" + DB + ":password::\""))
            .bad(secret("<|\"" + DB + ":password:\"|>"), secret("\"" + DB + ":password::\""))
            .good(secret("\"" + DB + ":password::\""))
            .good(secret("\"" + DB + "\"")),
        (value, report) -> {
          int given = ofSecretsManager(value).map(a -> fieldsOf(value).size()).orElse(BARE);
          if (given > BARE && given < FULL) {
            String mended = value.value() + ":".repeat(FULL - given);
            report
                .at(
                    value.node(),
                    "Behind the name of a secret come three fields or none (JSON key, version stage, version id): end this ARN with"
                        + " two colons behind the key.")
                .safe(
                    "Add the missing colons",
                    () -> JsonEdits.replace(value.node(), JsonEdits.quoted(mended)));
          }
        });
  }

  private static ContainerCheck fields() {
    return check(
        EnvironmentRules.page("secret-arn-fields")
            .severity(ERROR)
            .basis(Basis.AGENT)
            .summary("The ARN of a secret is malformed")
            .why(
                "The ARN of a secret reads arn:aws:secretsmanager:region:account:secret:name, with the account as twelve digits. Otherwise"
                    + " the task is registered, but does not start.")
            .serverMessage(
                "an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.")
            .seeAlso(EnvironmentRules.FROM_SECRETS_MANAGER)
            .bad(secret("<|\"arn:aws:secretsmanager:eu-west-1:2109876:secret:db-AbC123\"|>"))
            .bad(secret("<|\"arn:aws:secretsmanager::210987654321:secret:db-AbC123\"|>"))
            .bad(
                secret("<|\"arn:aws:secretsmanager:eu-west-1:210987654321:secret/db-AbC123\"|>"),
                secret("\"" + DB + "\""))
            .good(secret("\"" + DB + "\""))
            .good(secret("\"arn:aws:secretsmanager:${REGION}:2109876:secret:db-AbC123\"")),
        (value, report) -> {
          if (!value.value().startsWith("arn:") || !isSecretsManager(fieldsOf(value))) {
            return;
          }
          complaint(fieldsOf(value))
              .ifPresent(
                  why ->
                      report
                          .at(
                              value.node(),
                              why
                                  + " An ARN of Secrets Manager reads arn:aws:secretsmanager:region:account:secret:name.")
                          .suggested(
                              "Put a colon behind \"secret\"",
                              () ->
                                  value.value().contains(":secret/")
                                      ? JsonEdits.replace(
                                          value.node(),
                                          JsonEdits.quoted(
                                              value.value().replaceFirst(":secret/", ":secret:")))
                                      : ImmutableList.of()));
        });
  }

  private static Optional<String> complaint(List<String> fields) {
    if (fields.size() < BARE || fields.stream().limit(BARE).skip(3).allMatch(String::isEmpty)) {
      return Optional.of("This ARN does not name a secret.");
    }
    if (fields.get(3).isEmpty()) {
      return Optional.of("The Region is missing.");
    }
    if (!ACCOUNT.matcher(fields.get(4)).matches()) {
      return Optional.of(
          fields.get(4).isEmpty()
              ? "The account is missing."
              : "\"" + fields.get(4) + "\" is no account: that is twelve digits.");
    }
    if (!fields.get(5).equals("secret") || fields.get(6).isEmpty()) {
      return Optional.of("This ARN does not name a secret.");
    }
    return fields.size() > FULL
        ? Optional.of(
            "There are "
                + (fields.size() - BARE)
                + " fields behind the name of the secret; there may be three.")
        : Optional.empty();
  }

  private static ContainerCheck service() {
    return check(
        EnvironmentRules.page("secret-arn-service")
            .severity(ERROR)
            .basis(Basis.DOCUMENTED)
            .summary("A secret comes from a service that holds no secrets")
            .why(
                "The value of a secret comes from Secrets Manager or from Parameter Store of Systems Manager; the ARN of anything else"
                    + " cannot be read.")
            .seeAlso(EnvironmentRules.SECRETS)
            .bad(secret("<|\"arn:aws:s3:::shop/token\"|>"))
            .bad(secret("<|\"arn:aws:ssm:eu-west-1:210987654321:document/web\"|>"))
            .good(secret("\"" + KEY + "\""))
            .good(secret("\"" + DB + "\"")),
        (value, report) -> {
          Optional<Arn> arn = Arn.parse(value.value());
          boolean parameters = arn.filter(a -> a.service().equals("ssm")).isPresent();
          if (arn.isEmpty()
              || arn.get().service().equals("secretsmanager")
              || parameters && arn.get().resource().startsWith("parameter")) {
            return;
          }
          report.at(
              value.node(),
              parameters
                  ? "This ARN of Systems Manager is not that of a parameter."
                  : "A secret comes from Secrets Manager (secretsmanager) or Parameter Store (ssm), not from \""
                      + arn.get().service()
                      + "\".");
        });
  }

  private static ContainerCheck stageAndId() {
    return check(
        EnvironmentRules.page("secret-arn-stage-and-id")
            .severity(ERROR)
            .basis(Basis.DOCUMENTED)
            .summary("A secret is asked for by version stage and version id at once")
            .why(
                "A version of a secret is chosen by its stage or by its id; ECS does not take both. Leave the other field empty.")
            .seeAlso(EnvironmentRules.FROM_SECRETS_MANAGER)
            .bad(
                secret(
                    "<|\"" + DB + ":password:AWSCURRENT:9d4cb84b-ad69-40c0-a0ab-cead36b967e8\"|>"),
                secret("\"" + DB + ":password:AWSCURRENT:\""))
            .good(secret("\"" + DB + ":password:AWSCURRENT:\"")),
        (value, report) -> {
          List<String> fields = fieldsOf(value);
          if (isSecretsManager(fields)
              && fields.size() == FULL
              && !fields.get(8).isEmpty()
              && !fields.get(9).isEmpty()) {
            String byStage = value.value().substring(0, value.value().lastIndexOf(':') + 1);
            report
                .at(value.node(), "Give the version stage or the version id of a secret, not both.")
                .suggested(
                    "Keep the stage \"" + fields.get(8) + "\"",
                    () -> JsonEdits.replace(value.node(), JsonEdits.quoted(byStage)));
          }
        });
  }

  private static ContainerCheck suffix() {
    return check(
        EnvironmentRules.page("secret-arn-suffix")
            .severity(INFORMATION)
            .basis(Basis.DOCUMENTED)
            .summary("The ARN of a secret lacks the six characters at its end")
            .why(
                "Secrets Manager adds a hyphen and six characters to the name of every secret, and they belong to its ARN. Without them the"
                    + " ARN is a partial one: it may find another secret, and policies that name the full ARN do not allow it.")
            .seeAlso(EnvironmentRules.FROM_SECRETS_MANAGER)
            .bad(secret("<|\"arn:aws:secretsmanager:eu-west-1:210987654321:secret:db\"|>"))
            .good(secret("\"" + DB + "\"")),
        (value, report) -> {
          List<String> fields = fieldsOf(value);
          if (isSecretsManager(fields)
              && complaint(fields).isEmpty()
              && !SUFFIXED.matcher(fields.get(6)).matches()) {
            report.at(
                value.node(),
                "\""
                    + fields.get(6)
                    + "\" lacks the hyphen and six characters that Secrets Manager puts behind the name of a secret; copy the whole ARN.");
          }
        });
  }

  private static ContainerCheck keyOfParameter() {
    return check(
        EnvironmentRules.page("secret-json-key-ssm")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A parameter is followed by a JSON key, which only secrets have")
            .why(
                "Parameter Store returns a parameter as a whole. Choosing one key of a JSON text is a feature of Secrets Manager.")
            .seeAlso(EnvironmentRules.FROM_PARAMETERS)
            .bad(secret("<|\"" + KEY + ":password::\"|>"), secret("\"" + KEY + "\""))
            .good(secret("\"" + KEY + "\""))
            .good(secret("\"" + KEY + ":3\"")),
        (value, report) -> {
          Optional<String> name = parameterName(value);
          // One number behind a colon is the version of the parameter, a word its label.
          if (name.filter(n -> n.replaceFirst(":[^:]*$", "").contains(":")).isPresent()) {
            String bare =
                value
                    .value()
                    .substring(0, value.value().indexOf(':', value.value().indexOf("parameter/")));
            report
                .at(
                    value.node(),
                    "Parameter Store knows no JSON keys; the whole value of the parameter is what the container gets.")
                .suggested(
                    "Remove the key",
                    () -> JsonEdits.replace(value.node(), JsonEdits.quoted(bare)));
          }
        });
  }

  private static ContainerCheck slashes() {
    return check(
        EnvironmentRules.page("secret-ssm-arn-slashes")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("The ARN of a parameter has a doubled slash, or a colon for a slash")
            .why(
                "A parameter named /web/key has the ARN arn:aws:ssm:region:account:parameter/web/key, with one slash. Any other form names a"
                    + " parameter that does not exist.")
            .seeAlso(EnvironmentRules.FROM_PARAMETERS)
            .bad(
                secret("<|\"arn:aws:ssm:eu-west-1:210987654321:parameter//web/key\"|>"),
                secret("\"" + KEY + "\""))
            .bad(
                secret("<|\"arn:aws:ssm:eu-west-1:210987654321:parameter:web/key\"|>"),
                secret("\"" + KEY + "\""))
            .good(secret("\"" + KEY + "\"")),
        (value, report) -> {
          String mended = value.value().replaceFirst(":parameter[:/]+", ":parameter/");
          if (value.value().startsWith("arn:") && !mended.equals(value.value())) {
            report
                .at(value.node(), "The ARN of a parameter reads …:parameter/name, with one slash.")
                .suggested(
                    "Write one slash",
                    () -> JsonEdits.replace(value.node(), JsonEdits.quoted(mended)));
          }
        });
  }

  private static ContainerCheck literal() {
    return check(
        EnvironmentRules.page("secret-value-from-literal")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A secret comes neither from an ARN nor from a parameter")
            .why(
                "`valueFrom` names where the value lies: the ARN of a secret, or the ARN or the name of a parameter of the same Region. The"
                    + " value itself does not belong there, and a secret of Secrets Manager needs its ARN.")
            .seeAlso(EnvironmentRules.SECRETS)
            .bad(secret("<|\"correct horse\"|>"))
            .bad(secret("<|\"arn:aws:ssm:eu-west-1:parameter/web/key\"|>"))
            .good(secret("\"/web/key\""))
            .good(secret("\"" + KEY + "\""))
            .good(secret("\"" + DB + "\"")),
        (value, report) -> {
          String text = value.value();
          boolean arn = text.startsWith("arn:");
          if (!text.isBlank()
              && (arn
                  ? Arn.parse(text).isEmpty() && !isSecretsManager(fieldsOf(value))
                  : !PARAMETER.matcher(text).matches())) {
            report.at(
                value.node(),
                arn
                    ? "This ARN is not complete; that of a parameter reads arn:aws:ssm:region:account:parameter/name."
                    : "\"" + text + "\" is neither an ARN nor the name of a parameter.");
          }
        });
  }

  private static Optional<String> parameterName(Text value) {
    return Arn.parse(value.value())
        .filter(a -> a.service().equals("ssm") && a.resource().startsWith("parameter/"))
        .map(Arn::resourceName);
  }

  private static Optional<Arn> ofSecretsManager(Text value) {
    return Arn.parse(value.value()).filter(a -> a.service().equals("secretsmanager"));
  }

  private static boolean isSecretsManager(List<String> fields) {
    return fields.size() > 2 && fields.get(2).equals("secretsmanager");
  }

  private static List<String> fieldsOf(Text value) {
    return Splitter.on(':').splitToList(value.value());
  }

  /** The known sources of secrets: of the container itself and of its log driver. */
  static ImmutableList<Text> sources(Container container) {
    Stream<Block> options =
        container.block().block("logConfiguration").stream()
            .flatMap(log -> log.blocks("secretOptions").stream());
    return Stream.concat(container.block().blocks("secrets").stream(), options)
        .flatMap(secret -> secret.text("valueFrom").stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static ContainerCheck check(
      dev.taskdef.rules.RuleSpec.Builder page, BiConsumer<Text, Report> check) {
    return new ContainerCheck(
        page.build(),
        (container, facts, report) ->
            sources(container).forEach(value -> check.accept(value, report)));
  }

  private static String secret(String valueFrom) {
    return Examples.task(
        "\"family\": \"web\",\n  \"executionRoleArn\": \"ecsTaskExecutionRole\"",
        "\"secrets\": [{ \"name\": \"TOKEN\", \"valueFrom\": " + valueFrom + " }]");
  }
}
