package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SHAPE;

import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/** A file that somebody calls a task definition holds a single value. */
public final class DocRootNotObject implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("doc-root-not-object")
          .topic(SHAPE)
          .severity(ERROR)
          .basis(CLIENT)
          .summary("A task definition is an object, and this is none")
          .why(
              """
              A request to register a task definition is one JSON object, in braces. A single text, number or `null` comes out of scripts:
              a variable that was empty, JSON that was put into quotes once too often, `jq` with a path that leads nowhere. This is told
              only of files that a person named or that are called like task definitions.""")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html")
          .bad("<|null|>\n")
          .bad("<|\"{\\\"family\\\": \\\"web\\\"}\"|>\n")
          .bad("<|[1, 2]|>\n")
          .good(KeyExamples.good())
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Optional<JsonValue> value = task.tree().root();
    if (task.kind() == DocumentKind.TASK_DEFINITION && task.root().isEmpty()) {
      value.ifPresent(
          root ->
              report.at(
                  root, "A task definition is an object in braces; this is " + noun(root) + "."));
    }
  }

  private static String noun(JsonValue value) {
    if (value instanceof JsonArray) {
      return "a list";
    }
    if (value instanceof JsonString string) {
      return string.value().strip().startsWith("{")
          ? "a text that holds one: the quotes around it are too many"
          : "a text";
    }
    if (value instanceof JsonNumber) {
      return "a number";
    }
    return value instanceof JsonNull
        ? "null"
        : value instanceof JsonBoolean ? "true or false" : "something else";
  }
}
