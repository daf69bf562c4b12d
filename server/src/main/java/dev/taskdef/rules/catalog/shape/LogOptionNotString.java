package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.rules.Topic;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;

/** A log option that is a number or a boolean. */
final class LogOptionNotString {
  private static final String GROUP = "awslogs-create-group";
  private static final RuleSpec SPEC =
      ProblemRule.page("log-option-not-string")
          .topic(Topic.LOGGING)
          .summary("The value of a log option is no text")
          .why(
              """
              All log options are texts, even those that mean yes or no, or a number: `"awslogs-create-group": "true"`. The AWS CLI
              refuses them without quotes.""")
          .serverMessage(ServerAnswer.wrongType("str"))
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html")
          .bad(log("<|true|>"), log("\"true\""))
          .good(log("\"true\""))
          .build();

  private LogOptionNotString() {}

  private static String log(String value) {
    return KeyExamples.container(
        """
        "logConfiguration": {
                "logDriver": "awslogs",
                "options": {
                  "awslogs-create-group": %s,
                  "awslogs-group": "/ecs/web",
                  "awslogs-region": "eu-west-1",
                  "awslogs-stream-prefix": "web"
                }
              }"""
            .formatted(value));
  }

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p ->
            p.is("type")
                && Words.isScalar(p.value())
                && p.place().path().startsWith("containerDefinitions[].logConfiguration.options."),
        LogOptionNotString::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    String name = problem.value().member().map(JsonMember::name).orElse("");
    String text = problem.value().text();
    Finding finding =
        report.at(
            problem.value(),
            "The values of log options are texts: write \"" + name + "\": \"" + text + "\".");
    if (name.equals(GROUP) && text.equals("false")) {
      problem
          .value()
          .member()
          .ifPresent(
              m -> finding.safe("Remove \"" + GROUP + "\"", () -> JsonEdits.removeMember(m)));
      return;
    }
    finding.safe("Put quotes around " + text, () -> JsonEdits.quote(problem.value()));
  }
}
