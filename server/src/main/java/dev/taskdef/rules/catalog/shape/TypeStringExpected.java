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

/** Something else where text belongs. */
final class TypeStringExpected {
  private static final RuleSpec SPEC =
      ProblemRule.page("type-string-expected")
          .summary("Something else stands where text belongs")
          .why("The AWS CLI takes only text in quotes here and refuses everything else.")
          .serverMessage(ServerAnswer.wrongType("str"))
          .bad(
              KeyExamples.container("\"user\": <|1000|>"),
              KeyExamples.container("\"user\": \"1000\""))
          .good(KeyExamples.container("\"user\": \"1000\""))
          .build();

  private TypeStringExpected() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.place().kind() == Parameter.Kind.STRING,
        TypeStringExpected::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    JsonValue value = problem.value();
    Finding finding =
        report.at(
            value,
            Words.subject(value)
                + " must be text in quotes, not "
                + Words.found(value)
                + "."
                + template(value));
    if (Words.isScalar(value)) {
      finding.safe("Put quotes around " + value.text(), () -> JsonEdits.quote(value));
    }
    if (value instanceof JsonArray array
        && array.elements().size() == 1
        && array.elements().get(0) instanceof JsonString) {
      finding.suggested("Take the text out of the list", () -> JsonEdits.unwrap(array));
    }
  }

  private static String template(JsonValue value) {
    boolean function =
        value instanceof JsonObject object
            && object.members().size() == 1
            && object.members().get(0).name().matches("Ref|Fn::\\w+");
    return function ? " Functions of CloudFormation work in its templates only." : "";
  }
}
