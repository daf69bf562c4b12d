package dev.taskdef.rules;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.schema.SchemaProblem;

/**
 * A rule that puts problems found by the schema into words. Each problem goes to the first rule
 * that takes it.
 */
public non-sealed interface SchemaRule extends Rule {

  /** Whether this rule speaks to the problem. */
  boolean takes(SchemaProblem problem, TaskFacts facts);

  /** Reports it; may stay silent. */
  void check(SchemaProblem problem, TaskFacts facts, Report report);
}
