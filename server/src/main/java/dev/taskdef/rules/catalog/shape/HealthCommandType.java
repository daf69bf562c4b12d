package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.rules.Topic;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonString;

/** A health check whose command is one text. */
final class HealthCommandType {
  private static final RuleSpec SPEC =
      ProblemRule.page("health-command-type")
          .topic(Topic.HEALTH)
          .summary("The command of a health check is no list")
          .why(
              """
              The command of a health check is a list. Its first word says how to run the rest: `CMD-SHELL` hands one text to the
              container's shell, `CMD` starts a program with its arguments.""")
          .serverMessage(ServerAnswer.wrongType("list", "tuple"))
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .bad(
              check("<|\"curl -f http://localhost/ || exit 1\"|>"),
              check("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .good(check("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .build();

  private HealthCommandType() {}

  private static String check(String command) {
    return KeyExamples.container(
        "\"healthCheck\": {\n        \"command\": " + command + "\n      }");
  }

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p ->
            p.is("type")
                && p.value() instanceof JsonString
                && p.place().path().equals("containerDefinitions[].healthCheck.command"),
        HealthCommandType::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    String text = Words.literal(problem.value()).strip();
    String line = text.replaceFirst("^CMD-SHELL[\\s,]+", "");
    report
        .at(
            problem.value(),
            "The command of a health check is a list: [\"CMD-SHELL\", \"command line\"].")
        .safe(
            "Make it a list with CMD-SHELL",
            () ->
                JsonEdits.replace(
                    problem.value(), "[\"CMD-SHELL\", " + JsonEdits.quoted(line) + "]"));
  }
}
