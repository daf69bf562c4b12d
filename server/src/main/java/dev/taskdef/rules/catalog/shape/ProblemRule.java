package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SHAPE;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.SchemaRule;
import dev.taskdef.schema.SchemaProblem;
import java.util.function.Predicate;

/**
 * A rule that puts one kind of schema problem into words.
 *
 * @param spec its page
 * @param mine which problems it takes
 * @param telling how it reports one
 */
record ProblemRule(RuleSpec spec, Predicate<SchemaProblem> mine, Telling telling)
    implements SchemaRule {
  private static final String PARAMETERS =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html";

  /** Reports a problem. */
  @FunctionalInterface
  interface Telling {
    void tell(SchemaProblem problem, TaskFacts facts, Report report);
  }

  @Override
  public boolean takes(SchemaProblem problem, TaskFacts facts) {
    return mine.test(problem);
  }

  @Override
  public void check(SchemaProblem problem, TaskFacts facts, Report report) {
    telling.tell(problem, facts, report);
  }

  /** Begins the page of a rule on types and missing members. */
  static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(SHAPE).severity(ERROR).basis(CLIENT).seeAlso(PARAMETERS);
  }
}
