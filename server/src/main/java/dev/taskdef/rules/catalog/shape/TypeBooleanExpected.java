package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonValue;
import java.util.Locale;

/** Something else where {@code true} or {@code false} belongs. */
final class TypeBooleanExpected {
  private static final ImmutableMap<String, String> MEANT =
      ImmutableMap.<String, String>builder()
          .put("true", "true")
          .put("false", "false")
          .put("yes", "true")
          .put("no", "false")
          .put("on", "true")
          .put("off", "false")
          .put("1", "true")
          .put("0", "false")
          .buildOrThrow();
  private static final RuleSpec SPEC =
      ProblemRule.page("type-boolean-expected")
          .summary("Something else stands where true or false belongs")
          .why("The AWS CLI takes only `true` and `false` here, without quotes.")
          .serverMessage(ServerAnswer.wrongType("bool"))
          .bad(
              KeyExamples.container("\"essential\": <|\"true\"|>"),
              KeyExamples.container("\"essential\": true"))
          .good(KeyExamples.container("\"essential\": true"))
          .build();

  private TypeBooleanExpected() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.place().kind() == Parameter.Kind.BOOLEAN,
        TypeBooleanExpected::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    JsonValue value = problem.value();
    Finding finding =
        report.at(
            value,
            Words.subject(value)
                + " must be true or false without quotes, not "
                + Words.found(value)
                + ".");
    if (!Words.isScalar(value)) {
      return;
    }
    String word = Words.literal(value).strip().toLowerCase(Locale.ROOT);
    String meant = MEANT.get(word);
    if (meant != null) {
      finding.fix(
          "Write " + meant,
          meant.equals(word) ? Safety.SAFE : Safety.SUGGESTED,
          () -> JsonEdits.replace(value, meant));
    }
  }
}
