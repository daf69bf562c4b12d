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

/** A list of pairs where a map belongs. */
final class TypeMapGivenAsList {
  private static final RuleSpec SPEC =
      ProblemRule.page("type-map-given-as-list")
          .summary("A list of pairs stands where a map belongs")
          .why(
              """
              Log options, Docker labels and the options of volume drivers are maps, `"key": "value"`; environment variables, secrets and
              tags are lists of objects. The AWS CLI refuses the one in place of the other.""")
          .serverMessage(ServerAnswer.wrongType("dict"))
          .bad(
              KeyExamples.container(
                  "\"dockerLabels\": <|[{ \"name\": \"team\", \"value\": \"shop\" }]|>"),
              KeyExamples.container("\"dockerLabels\": {\n        \"team\": \"shop\"\n      }"))
          .good(KeyExamples.container("\"dockerLabels\": { \"team\": \"shop\" }"))
          .build();

  private TypeMapGivenAsList() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p ->
            p.is("type")
                && p.value() instanceof JsonArray
                && p.place().kind() == Parameter.Kind.MAP,
        TypeMapGivenAsList::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    Finding finding =
        report.at(
            problem.value(),
            Words.subject(problem.value())
                + " is a map of \"key\": \"value\" in braces, not a list.");
    if (problem.value() instanceof JsonArray array) {
      Pairs.mapOf(array)
          .ifPresent(
              json -> finding.safe("Convert to a map", () -> JsonEdits.replace(array, json)));
    }
  }
}
