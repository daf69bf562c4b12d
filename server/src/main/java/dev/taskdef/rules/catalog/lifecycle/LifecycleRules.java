package dev.taskdef.rules.catalog.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on names, start order, timeouts and restarts of containers. */
public final class LifecycleRules {
  private LifecycleRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .add(new EssentialNone())
        .add(new ContainerNamePattern())
        .add(new ContainerNameDuplicate())
        .add(new DependsUnknown())
        .add(new DependsCycle())
        .add(new DependsDuplicate())
        .add(new DependsHealthyWithoutCheck(), new DependsNoneDisabledCheck())
        .add(new DependsCompletionEssential())
        .add(new DependsSuccessTimeout())
        .addAll(FargateTimeouts.all())
        .addAll(TimeoutMin.all())
        .add(RestartRanges.period())
        .add(new RestartExitCodesCount())
        .add(new RestartWithCompletion())
        .build();
  }
}
