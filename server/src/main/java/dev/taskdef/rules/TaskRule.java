package dev.taskdef.rules;

import dev.taskdef.model.TaskDefinition;

/** A rule that needs to see the task as a whole. */
public non-sealed interface TaskRule extends Rule {

  /** Reports what is wrong with the task. Must depend on nothing but the arguments. */
  void check(TaskDefinition task, Report report);
}
