package dev.taskdef.rules.catalog.environment;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.HashMap;
import java.util.Map;

/** One name for two variables of a container. */
final class NameClashes {
  private static final String MODE = "{ \"name\": \"MODE\", \"value\": \"live\" }";
  private static final String TOKEN = "{ \"name\": \"TOKEN\", \"valueFrom\": \"/web/token\" }";

  private NameClashes() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(secretTwice(), secretAndVariable(), variableTwice());
  }

  private static ContainerCheck secretTwice() {
    return new ContainerCheck(
        EnvironmentRules.page("secret-name-duplicate")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .summary("Two secrets of a container have one name")
            .why(
                "A secret becomes an environment variable of its name, and a name can be set once.")
            .serverMessage(
                "Duplicate secret names found: {value}. Each secret name must be unique.")
            .seeAlso(EnvironmentRules.SECRETS)
            .bad(
                secrets(TOKEN + ", { \"name\": <|\"TOKEN\"|>, \"valueFrom\": \"/web/old-token\" }"),
                secrets(TOKEN))
            .good(secrets(TOKEN + ", { \"name\": \"token\", \"valueFrom\": \"/web/old-token\" }"))
            .build(),
        (container, facts, report) ->
            twice(container, "secrets", "Another secret", "a secret", report));
  }

  private static ContainerCheck variableTwice() {
    return new ContainerCheck(
        EnvironmentRules.page("env-duplicate")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("An environment variable is set twice")
            .why(
                "ECS takes both entries and hands them to the container runtime; which of the two values the program sees is not stated"
                    + " anywhere.")
            .seeAlso(EnvironmentRules.VARIABLES)
            .bad(
                variables(MODE + ", { \"name\": <|\"MODE\"|>, \"value\": \"test\" }"),
                variables(MODE))
            .good(variables(MODE + ", { \"name\": \"Mode\", \"value\": \"test\" }"))
            .good(variables(MODE + ", { \"name\": \"${NAME}\", \"value\": \"test\" }"))
            .build(),
        (container, facts, report) ->
            twice(container, "environment", "Another entry", "a variable", report));
  }

  private static void twice(
      Container container, String list, String other, String what, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Block entry : container.block().blocks(list)) {
      entry
          .text("name")
          .filter(name -> !name.value().isBlank())
          .ifPresent(
              name -> {
                Text first = seen.putIfAbsent(name.value(), name);
                if (first != null) {
                  report
                      .at(
                          name.node(),
                          other
                              + " of "
                              + container.label()
                              + " is named \""
                              + name.value()
                              + "\" too; "
                              + what
                              + " can be given once.")
                      .related(first.node(), "The first of this name.")
                      .suggested("Remove this entry", () -> JsonEdits.removeElement(entry.node()));
                }
              });
    }
  }

  private static ContainerCheck secretAndVariable() {
    return new ContainerCheck(
        EnvironmentRules.page("secret-env-collision")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .summary("A secret has the name of a plain variable")
            .why(
                "A secret becomes an environment variable of its name. With a plain variable of the same name there would be two of them,"
                    + " and ECS refuses the definition. Usually the plain one is what is left from before the value became a secret.")
            .serverMessage(
                "The secret name must be unique and not shared with any new or existing environment variables set on the container, such"
                    + " as '{value}'.")
            .seeAlso(EnvironmentRules.SECRETS)
            .bad(both(MODE + ", { \"name\": <|\"TOKEN\"|>, \"value\": \"none\" }"), both(MODE))
            .good(both(MODE))
            .build(),
        NameClashes::collisions);
  }

  private static void collisions(Container container, TaskFacts facts, Report report) {
    Map<String, Text> secrets = new HashMap<>();
    for (Block secret : container.block().blocks("secrets")) {
      secret.text("name").ifPresent(name -> secrets.putIfAbsent(name.value(), name));
    }
    if (secrets.isEmpty()) {
      return;
    }
    for (Block entry : container.block().blocks("environment")) {
      entry
          .text("name")
          .filter(name -> !name.value().isBlank())
          .ifPresent(
              name -> {
                Text secret = secrets.get(name.value());
                if (secret != null) {
                  collision(name, secret, entry, container, report);
                }
              });
    }
  }

  private static void collision(
      Text name, Text secret, Block entry, Container container, Report report) {
    report
        .at(
            name.node(),
            "\""
                + name.value()
                + "\" is both a plain variable and a secret of "
                + container.label()
                + "; ECS takes one of the two only.")
        .related(secret.node(), "The secret of this name.")
        .suggested("Remove the plain variable", () -> JsonEdits.removeElement(entry.node()));
  }

  private static String variables(String entries) {
    return Examples.container("\"environment\": [" + entries + "]");
  }

  private static String secrets(String entries) {
    return Examples.task(
        "\"family\": \"web\",\n  \"executionRoleArn\": \"ecsTaskExecutionRole\"",
        "\"secrets\": [" + entries + "]");
  }

  private static String both(String entries) {
    return Examples.task(
        "\"family\": \"web\",\n  \"executionRoleArn\": \"ecsTaskExecutionRole\"",
        "\"environment\": [" + entries + "],\n      \"secrets\": [" + TOKEN + "]");
  }
}
