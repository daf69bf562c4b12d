package dev.taskdef.rules.catalog.volume;

import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;

/**
 * A small rule over one volume whose check is a method beside its kin.
 *
 * @param spec its page
 * @param how the check; depends on nothing but its arguments
 */
record VolumeCheck(RuleSpec spec, How how) implements TaskRule {

  /** The check. */
  @FunctionalInterface
  interface How {
    /** Reports what is wrong with the volume. */
    void check(Volume volume, TaskFacts facts, Report report);
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    for (Volume volume : task.volumes()) {
      how.check(volume, task.facts(), report);
    }
  }
}
