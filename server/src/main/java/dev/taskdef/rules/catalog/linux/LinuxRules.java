package dev.taskdef.rules.catalog.linux;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on Linux parameters, and on what Fargate does not offer. */
public final class LinuxRules {
  private LinuxRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(FargateRefuses.all())
        .add(new FargateGpu())
        .addAll(CapabilityChecks.all())
        .add(new UlimitSoftGtHard())
        .addAll(LimitChecks.all())
        .addAll(SysctlChecks.all())
        .addAll(ContainerSecurity.all())
        .build();
  }
}
