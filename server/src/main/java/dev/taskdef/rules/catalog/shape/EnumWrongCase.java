package dev.taskdef.rules.catalog.shape;

import com.google.common.base.Ascii;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonString;
import java.util.Optional;

/** One of the values of a list, in other upper and lower case. */
final class EnumWrongCase {
  private static final RuleSpec SPEC =
      ProblemRule.page("enum-wrong-case")
          .basis(Basis.ISSUE)
          .summary("A value is written in other upper and lower case")
          .why("ECS compares these values letter by letter: `fargate` is not `FARGATE`.")
          .bad(
              KeyExamples.root("\"requiresCompatibilities\": [<|\"ec2\"|>]"),
              KeyExamples.root("\"requiresCompatibilities\": [\"EC2\"]"))
          .good(KeyExamples.root("\"requiresCompatibilities\": [\"EC2\"]"))
          .build();

  private EnumWrongCase() {}

  static Rule rule() {
    return new ProblemRule(SPEC, p -> right(p).isPresent(), EnumWrongCase::tell);
  }

  private static Optional<String> right(SchemaProblem problem) {
    if (!problem.is("enum") || !(problem.value() instanceof JsonString string)) {
      return Optional.empty();
    }
    return problem.place().valueNames().stream()
        .filter(v -> Ascii.equalsIgnoreCase(v, string.value().strip()))
        .findFirst();
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    right(problem)
        .ifPresent(
            right ->
                report
                    .at(
                        problem.value(),
                        "Upper and lower case matter here: write \"" + right + "\".")
                    .safe(
                        "Write \"" + right + "\"",
                        () -> JsonEdits.replace(problem.value(), JsonEdits.quoted(right))));
  }
}
