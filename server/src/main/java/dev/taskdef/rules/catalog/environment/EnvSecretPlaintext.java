package dev.taskdef.rules.catalog.environment;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Location;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** A secret that stands in the file itself. */
public final class EnvSecretPlaintext implements ContainerRule {
  private static final RuleSpec SPEC =
      EnvironmentRules.page("env-secret-plaintext")
          .severity(WARNING)
          .basis(Basis.PRACTICE)
          .summary("A plain environment variable looks like a secret")
          .why(
              """
              Whoever may describe the task definition can read its environment variables, in every revision, for ever; and whoever sees
              this file can read them too. An entry of `secrets` names where the value lies, in Secrets Manager or Parameter Store, and ECS
              sets the variable when the container starts. The execution role needs the permission to read it. After the move, change the
              value: the old one is known.""")
          .seeAlso(EnvironmentRules.SECRETS)
          .seeAlso("https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html")
          .bad(
              environment(
                  """
                  { "name": "MODE", "value": "live" },
                          { "name": <|"DB_PASSWORD"|>, "value": "correct horse" }
                  """),
              environment(
                      """
                      { "name": "MODE", "value": "live" }
                      """)
                  .replace(
                      "]\n    }",
                      """
                      ],
                            "secrets": [
                              {
                                "name": "DB_PASSWORD",
                                "valueFrom": "arn:aws:secretsmanager:REGION:210987654321:secret:web/db-password-XXXXXX"
                              }
                            ]
                          }"""))
          .good(environment("{ \"name\": \"TOKEN_TTL\", \"value\": \"3600\" }\n"))
          .good(environment("{ \"name\": \"DB_PASSWORD\", \"value\": \"${DB_PASSWORD}\" }\n"))
          .good(
              environment(
                  "{ \"name\": \"SECRET_URL\", \"value\": \"https://example.com/vault\" }\n"))
          .build();

  private static String environment(String entries) {
    return Examples.filled(
        """
        {
          "family": "shop",
          "executionRoleArn": "arn:aws:iam::210987654321:role/shop-execution",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              "environment": [
                %s      ]
            }
          ]
        }
        """,
        entries);
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (Block entry : container.block().blocks("environment")) {
      Optional<Text> name = entry.text("name").filter(n -> isSecret(n.value(), entry));
      name.ifPresent(n -> report(n, entry, container, facts, report));
    }
  }

  /** Whether the entry of this name holds a secret. */
  static boolean isSecret(String name, Block entry) {
    return SecretNames.isSecret(name)
        && !name.startsWith("AWS_")
        && entry.text("value").filter(v -> SecretNames.mayBeSecret(v.value())).isPresent();
  }

  private static void report(
      Text name, Block entry, Container container, TaskFacts facts, Report report) {
    Location location = Location.of(facts, ImmutableList.of(container));
    String home =
        location.region().orElse("REGION") + ":" + location.account().orElse("ACCOUNT_ID") + ":";
    String path =
        container.name().map(n -> n.value() + "/").orElse("")
            + name.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String arn = "arn:" + location.partition().orElse("aws") + ":";
    String needs = facts.executionRole().absent() ? " (needs executionRoleArn)" : "";
    report
        .at(
            name.node(),
            "\""
                + name.value()
                + "\" looks like a secret, and everybody who can describe the task definition can read its value: store it in Secrets"
                + " Manager or Parameter Store and name it in \"secrets\".")
        .suggested(
            "Move to \"secrets\", from Secrets Manager" + needs,
            () ->
                moved(
                    name,
                    entry,
                    container,
                    arn + "secretsmanager:" + home + "secret:" + path + "-XXXXXX"))
        .suggested(
            "Move to \"secrets\", from Parameter Store" + needs,
            () -> moved(name, entry, container, arn + "ssm:" + home + "parameter/" + path));
  }

  private static ImmutableList<TextEdit> moved(
      Text name, Block entry, Container container, String valueFrom) {
    Block block = container.block();
    JsonMember environment = block.member("environment").orElseThrow();
    String secret =
        "{ \"name\": %s, \"valueFrom\": %s }"
            .formatted(JsonEdits.quoted(name.value()), JsonEdits.quoted(valueFrom));
    boolean alone = block.elements("environment").size() == 1;
    Optional<JsonArray> secrets = block.array("secrets");
    if (secrets.isPresent()) {
      return sorted(
          alone ? JsonEdits.removeMember(environment) : JsonEdits.removeElement(entry.node()),
          JsonEdits.appendElement(secrets.get(), secret));
    }
    if (block.member("secrets").isPresent()) {
      return ImmutableList.of();
    }
    return alone
        ? sorted(
            JsonEdits.renameKey(environment, "secrets"), JsonEdits.replace(entry.node(), secret))
        : sorted(
            JsonEdits.removeElement(entry.node()),
            JsonEdits.insertMember(
                container.node(), "secrets", "[" + secret + "]", Place.after("environment")));
  }

  private static ImmutableList<TextEdit> sorted(
      ImmutableList<TextEdit> some, ImmutableList<TextEdit> more) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(TextEdit::range),
        ImmutableList.<TextEdit>builder().addAll(some).addAll(more).build());
  }
}
