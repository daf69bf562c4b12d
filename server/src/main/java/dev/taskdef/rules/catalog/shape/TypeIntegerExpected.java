package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/** Something else where a whole number belongs. */
final class TypeIntegerExpected {
  private static final RuleSpec SPEC =
      ProblemRule.page("type-integer-expected")
          .summary("Something else stands where a whole number belongs")
          .why(
              """
              Ports, seconds, MiB and limits are whole numbers without quotes. The AWS CLI refuses text, and numbers with a decimal
              point too, even 80.0.""")
          .serverMessage(ServerAnswer.wrongType("int"))
          .bad(
              KeyExamples.container("\"portMappings\": [{ \"containerPort\": <|\"80\"|> }]"),
              KeyExamples.container("\"portMappings\": [{ \"containerPort\": 80 }]"))
          .good(KeyExamples.container("\"portMappings\": [{ \"containerPort\": 80 }]"))
          .build();

  private TypeIntegerExpected() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.place().kind() == Parameter.Kind.INTEGER,
        TypeIntegerExpected::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    JsonValue value = problem.value();
    String unit = problem.place().unit().map(u -> " of " + u).orElse("");
    Finding finding =
        report.at(
            value,
            Words.subject(value)
                + " must be a whole number"
                + unit
                + " without quotes, not "
                + Words.found(value)
                + ".");
    if (!(value instanceof JsonString || value instanceof JsonNumber)) {
      return;
    }
    Optional<String> plain = Numbers.plain(Words.literal(value));
    plain.ifPresent(n -> finding.safe("Write " + n, () -> JsonEdits.replace(value, n)));
    if (plain.isEmpty() && value instanceof JsonString) {
      converted(problem)
          .ifPresent(n -> finding.suggested("Write " + n, () -> JsonEdits.replace(value, n)));
    }
  }

  private static Optional<String> converted(SchemaProblem problem) {
    return switch (problem.place().unit().orElse("")) {
      case "seconds" -> Reshaping.seconds(problem.value());
      case "MiB" -> Reshaping.mebibytes(problem.value());
      default -> Optional.empty();
    };
  }
}
