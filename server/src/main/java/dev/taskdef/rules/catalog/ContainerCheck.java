package dev.taskdef.rules.catalog;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;

/**
 * A small rule over one container whose check is a method beside its kin.
 *
 * @param spec its page
 * @param how the check; depends on nothing but its arguments
 */
public record ContainerCheck(RuleSpec spec, How how) implements ContainerRule {

  /** The check. */
  @FunctionalInterface
  public interface How {
    /** Reports what is wrong with the container. */
    void check(Container container, TaskFacts facts, Report report);
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    how.check(container, facts, report);
  }
}
