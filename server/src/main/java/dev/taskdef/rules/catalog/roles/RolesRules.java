package dev.taskdef.rules.catalog.roles;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on roles. */
public final class RolesRules {
  private RolesRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(RoleArns.all())
        .add(new RolesIdentical())
        .addAll(ExecutionRoleMissing.all())
        .build();
  }
}
