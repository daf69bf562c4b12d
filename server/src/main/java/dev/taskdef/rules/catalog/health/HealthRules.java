package dev.taskdef.rules.catalog.health;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on health checks. */
public final class HealthRules {
  private HealthRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .add(new HealthCmdCommandLine())
        .add(new HealthFormInWord())
        .add(new HealthFormMisspelled())
        .add(new HealthCommandEmpty())
        .add(new HealthCommandPrefix())
        .add(new HealthCmdShellOperators())
        .add(new HealthShellManyWords())
        .add(new HealthCurlWithoutFail())
        .addAll(HealthRanges.all())
        .build();
  }
}
