package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.rules.Topic;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;

/** An environment variable whose value is a number or a boolean. */
final class EnvValueNotString {
  private static final RuleSpec SPEC =
      ProblemRule.page("env-value-not-string")
          .topic(Topic.ENVIRONMENT)
          .summary("The value of an environment variable is no text")
          .why(
              """
              Environment variables are texts, for the program as well as for ECS; a port or a switch stands in quotes. The AWS CLI
              refuses numbers and booleans.""")
          .serverMessage(ServerAnswer.wrongType("str"))
          .bad(env("<|8080|>"), env("\"8080\""))
          .good(env("\"8080\""))
          .build();

  private EnvValueNotString() {}

  private static String env(String value) {
    return KeyExamples.container(
        "\"environment\": [{ \"name\": \"PORT\", \"value\": " + value + " }]");
  }

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p ->
            p.is("type")
                && Words.isScalar(p.value())
                && p.place().path().equals("containerDefinitions[].environment[].value"),
        EnvValueNotString::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    String text = problem.value().text();
    report
        .at(
            problem.value(),
            "The value of an environment variable is text in quotes: \"" + text + "\".")
        .safe("Put quotes around " + text, () -> JsonEdits.quote(problem.value()));
  }
}
