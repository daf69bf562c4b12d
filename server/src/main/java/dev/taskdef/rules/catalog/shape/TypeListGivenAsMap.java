package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonObject;
import java.util.Optional;

/** A map where a list of pairs belongs. */
final class TypeListGivenAsMap {
  private static final RuleSpec SPEC =
      ProblemRule.page("type-list-given-as-map")
          .summary("A map stands where a list of pairs belongs")
          .why(
              """
              Environment variables, secrets, tags, system controls and extra hosts are lists of objects; only log options, Docker
              labels and the options of volume drivers are maps. The AWS CLI refuses the one in place of the other.""")
          .serverMessage(ServerAnswer.wrongType("list", "tuple"))
          .bad(
              KeyExamples.container("\"environment\": <|{ \"MODE\": \"fast\" }|>"),
              KeyExamples.container(
                  """
                  "environment": [
                          {
                            "name": "MODE",
                            "value": "fast"
                          }
                        ]"""))
          .good(
              KeyExamples.container(
                  "\"environment\": [{ \"name\": \"MODE\", \"value\": \"fast\" }]"))
          .build();

  private TypeListGivenAsMap() {}

  static Rule rule() {
    return new ProblemRule(SPEC, TypeListGivenAsMap::mine, TypeListGivenAsMap::tell);
  }

  // An object that has the members of one entry is an entry without its list, which is another
  // mistake.
  private static boolean mine(SchemaProblem problem) {
    Optional<ImmutableList<String>> pair = Pairs.ofList(problem.place().name());
    return problem.is("type")
        && pair.isPresent()
        && problem.value() instanceof JsonObject object
        && pair.get().stream().noneMatch(name -> object.member(name).isPresent());
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    ImmutableList<String> pair =
        Pairs.ofList(problem.place().name()).orElse(ImmutableList.of("name", "value"));
    Finding finding =
        report.at(
            problem.value(),
            Words.subject(problem.value())
                + " is a list of objects with \""
                + pair.get(0)
                + "\" and \""
                + pair.get(1)
                + "\", not a map.");
    Pairs.listOf(problem.value(), pair.get(0), pair.get(1))
        .ifPresent(
            json ->
                finding.safe("Convert to a list", () -> JsonEdits.replace(problem.value(), json)));
  }
}
