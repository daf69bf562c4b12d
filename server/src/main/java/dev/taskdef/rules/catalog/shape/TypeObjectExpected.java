package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/** Something else where an object belongs. */
final class TypeObjectExpected {
  private static final RuleSpec SPEC =
      ProblemRule.page("type-object-expected")
          .summary("Something else stands where an object belongs")
          .why("The AWS CLI takes only an object in braces here.")
          .serverMessage(ServerAnswer.wrongType("dict"))
          .bad(KeyExamples.container("\"environment\": [<|\"MODE=fast\"|>]"))
          .bad(
              KeyExamples.container("\"logConfiguration\": <|\"json-file\"|>"),
              KeyExamples.container("\"logConfiguration\": { \"logDriver\": \"json-file\" }"))
          .good(KeyExamples.container("\"logConfiguration\": { \"logDriver\": \"json-file\" }"))
          .build();

  private TypeObjectExpected() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p ->
            p.is("type")
                && (p.place().kind() == Parameter.Kind.OBJECT
                    || p.place().kind() == Parameter.Kind.MAP),
        TypeObjectExpected::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    JsonValue value = problem.value();
    Finding finding =
        report.at(
            value,
            Words.subject(value)
                + " must be an object in braces, not "
                + Words.found(value)
                + "."
                + members(problem.place()));
    if (value instanceof JsonArray array
        && array.elements().size() == 1
        && array.elements().get(0) instanceof JsonObject) {
      finding.safe("Take the object out of the list", () -> JsonEdits.unwrap(array));
    }
    if (value instanceof JsonArray words
        && problem.place().name().equals("healthCheck")
        && words.elements().stream().allMatch(JsonString.class::isInstance)) {
      finding.suggested("Write it as \"command\"", () -> JsonEdits.wrapInObject(words, "command"));
    }
    if (value instanceof JsonString string) {
      pair(string, problem)
          .ifPresent(
              json ->
                  finding.suggested(
                      "Write it as name and value", () -> JsonEdits.replace(string, json)));
      Packed.json(string, '{')
          .ifPresent(
              json ->
                  finding.suggested(
                      "Take the object out of the text", () -> JsonEdits.replace(string, json)));
      if (problem.place().name().equals("logConfiguration")) {
        finding.suggested(
            "Write it as \"logDriver\"", () -> JsonEdits.wrapInObject(string, "logDriver"));
      }
    }
  }

  // NAME=value, as Docker takes it.
  private static Optional<String> pair(JsonString string, SchemaProblem problem) {
    int sign = string.value().indexOf('=');
    boolean environment = problem.place().path().endsWith("environment[]");
    return environment && sign > 0
        ? Optional.of(
            "{ \"name\": "
                + JsonEdits.quoted(string.value().substring(0, sign))
                + ", \"value\": "
                + JsonEdits.quoted(string.value().substring(sign + 1))
                + " }")
        : Optional.empty();
  }

  private static String members(Parameter place) {
    return place.kind() == Parameter.Kind.OBJECT && place.properties().size() <= 6
        ? " Its members: " + dev.taskdef.rules.Nearest.list(place.propertyNames()) + "."
        : "";
  }
}
