package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonNull;

/** A {@code null} in a list. */
final class MemberNullInArray {
  private static final RuleSpec SPEC =
      ProblemRule.page("member-null-in-array")
          .summary("A list holds null")
          .why(
              """
              A `null` in a list means nothing to ECS, and the AWS CLI refuses it. Mostly a template expression at the end of the list
              gave nothing.""")
          .serverMessage(ServerAnswer.wrongType("{valid}"))
          .bad(
              KeyExamples.container("\"command\": [\"run\", <|null|>]"),
              KeyExamples.container("\"command\": [\"run\"]"))
          .good(KeyExamples.container("\"command\": [\"run\"]"))
          .build();

  private MemberNullInArray() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.value() instanceof JsonNull && p.value().member().isEmpty(),
        MemberNullInArray::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    report
        .at(problem.value(), Words.subject(problem.value()) + " is null. Take it out of the list.")
        .severity(MemberNull.severity(facts))
        .answering("valid", MemberNull.validTypes(problem.place()))
        .unnecessary()
        .safe("Take null out of the list", () -> JsonEdits.removeElement(problem.value()));
  }
}
