package dev.taskdef.rules.catalog.family;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on family, tags, launch types and platform. */
public final class FamilyRules {
  private FamilyRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(FamilyNames.all())
        .addAll(TagCounts.all())
        .addAll(TagTexts.all())
        .addAll(LaunchTypeLists.all())
        .addAll(OperatingSystems.all())
        .addAll(NotOnPlatform.all())
        .build();
  }
}
