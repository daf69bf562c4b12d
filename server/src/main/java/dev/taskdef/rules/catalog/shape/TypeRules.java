package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/**
 * The rules on types and closed lists of values; the particular ones are asked before the general
 * ones.
 */
final class TypeRules {
  private TypeRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .add(MemberNull.rule(), MemberNullInArray.rule())
        .add(TypeTaskSizeNumber.rule(), TypeContainerSizeString.rule())
        .add(LogOptionNotString.rule(), EnvValueNotString.rule(), HealthCommandType.rule())
        .add(TypeMapGivenAsList.rule(), TypeListGivenAsMap.rule())
        .add(TypeStringExpected.rule(), TypeIntegerExpected.rule(), TypeBooleanExpected.rule())
        .add(TypeArrayExpected.rule(), TypeObjectExpected.rule())
        .add(EnumWrongCase.rule(), EnumInvalid.rule())
        .build();
  }
}
