package dev.taskdef.rules.catalog.logging;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on logging. */
public final class LoggingRules {
  private LoggingRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(AwslogsOptionMissing.all())
        .add(new AwslogsCreateGroupMissing())
        .add(new AwslogsCreateGroupValue())
        .add(new LogDriverFargate())
        .addAll(LogDriverPlaces.all())
        .addAll(LogOptionNames.all())
        .addAll(RequiredLogOptions.all())
        .addAll(LogOptionValues.all())
        .addAll(AwslogsValues.all())
        .addAll(FirelensRouters.all())
        .addAll(FirelensConfig.all())
        .addAll(FirelensOptions.all())
        .addAll(FirelensAdvice.all())
        .build();
  }
}
