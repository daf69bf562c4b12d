package dev.taskdef.rules;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;

/**
 * A rule that needs to see one container and a few facts of the task; its findings are reused while
 * both stay the same.
 */
public non-sealed interface ContainerRule extends Rule {

  /** Reports what is wrong with the container. Must depend on nothing but the arguments. */
  void check(Container container, TaskFacts facts, Report report);
}
