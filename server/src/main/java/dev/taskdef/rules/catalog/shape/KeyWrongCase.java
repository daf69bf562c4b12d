package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import java.util.function.Supplier;

/** A member's name in other letters: upper for lower case or the other way round. */
final class KeyWrongCase {
  private static final RuleSpec SPEC =
      KeyRules.page("key-wrong-case")
          .summary("A member's name is written in other upper and lower case")
          .why(
              """
              The names of members are case-sensitive. The AWS CLI refuses a name in other letters; tools that let it pass drop the
              member, and the task runs without it.""")
          .bad(
              KeyExamples.container("<|\"entrypoint\"|>: [\"sh\"]"),
              KeyExamples.container("\"entryPoint\": [\"sh\"]"))
          .good(KeyExamples.container("\"entryPoint\": [\"sh\"]"))
          .build();

  private KeyWrongCase() {}

  static Rule rule(Supplier<KnownKeys> keys) {
    return new StrangeKeyRule(
        SPEC,
        ImmutableSet.of(Cause.OTHER_CASE),
        keys,
        Safety.SAFE,
        key ->
            "Names of members are case-sensitive: write \""
                + key.rightName()
                + "\" instead of \""
                + key.member().name()
                + "\".");
  }
}
