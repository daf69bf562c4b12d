package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonNumber;

/** {@code cpu} or {@code memory} of the task as a number. */
final class TypeTaskSizeNumber {
  private static final ImmutableSet<String> SIZES = ImmutableSet.of("cpu", "memory");
  private static final RuleSpec SPEC =
      ProblemRule.page("type-task-size-number")
          .summary("The task's cpu or memory is a number; it must be text")
          .why(
              """
              At the level of the task `cpu` and `memory` are texts such as `"256"` or `"0.25 vCPU"`; in a container they are numbers
              such as `256`. The AWS CLI refuses the one in place of the other.""")
          .serverMessage(ServerAnswer.wrongType("str"))
          .bad(KeyExamples.root("\"cpu\": <|256|>"), KeyExamples.root("\"cpu\": \"256\""))
          .good(KeyExamples.root("\"cpu\": \"256\""))
          .build();

  private TypeTaskSizeNumber() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.value() instanceof JsonNumber && SIZES.contains(p.place().path()),
        TypeTaskSizeNumber::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    report
        .at(
            problem.value(),
            "For the task \""
                + problem.place().name()
                + "\" is text in quotes: \""
                + problem.value().text()
                + "\". (Only in a container it is a number.)")
        .safe(
            "Put quotes around " + problem.value().text(), () -> JsonEdits.quote(problem.value()));
  }
}
