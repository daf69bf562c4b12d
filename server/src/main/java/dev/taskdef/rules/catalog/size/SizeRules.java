package dev.taskdef.rules.catalog.size;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on CPU and memory. */
public final class SizeRules {
  private SizeRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(FargateSizeMissing.all())
        .addAll(FargateSizeUnknown.all())
        .addAll(TaskSizeFormat.all())
        .add(new TaskSizeTiny())
        .add(new ContainerMemoryMissing())
        .add(new ContainerMemoryAboveTask())
        .add(new MemoryBelowReservation())
        .addAll(ContainerSums.all())
        .addAll(MemoryMin.all())
        .add(new ContainerCpuNegative())
        .build();
  }
}
