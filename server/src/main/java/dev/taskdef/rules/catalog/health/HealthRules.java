package dev.taskdef.rules.catalog.health;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on health checks. */
public final class HealthRules {
  private HealthRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.of(new HealthCmdCommandLine());
  }
}
