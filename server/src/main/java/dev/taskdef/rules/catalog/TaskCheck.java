package dev.taskdef.rules.catalog;

import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;

/**
 * A small rule over the task whose check is a method beside its kin.
 *
 * @param spec its page
 * @param how the check; depends on nothing but its arguments
 */
public record TaskCheck(RuleSpec spec, How how) implements TaskRule {

  /** The check. */
  @FunctionalInterface
  public interface How {
    /** Reports what is wrong with the task. */
    void check(TaskDefinition task, Report report);
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    how.check(task, report);
  }
}
