package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.Parameters;
import java.util.function.Supplier;

/** A key that is nowhere known, or nearly one that is. */
final class KeyUnknown {
  private static final int FEW = 8;
  private static final RuleSpec SPEC =
      KeyRules.page("key-unknown")
          .summary("A key is not known at its place")
          .why(
              """
              The AWS CLI refuses a member that it does not know. A slip of one or two letters is an error; the message names what was
              probably meant. A key that resembles nothing is a warning only, for AWS may have added it since the day of our model, which
              the message names.""")
          .bad(
              KeyExamples.container("<|\"portMapping\"|>: [{ \"containerPort\": 80 }]"),
              KeyExamples.container("\"portMappings\": [{ \"containerPort\": 80 }]"))
          .bad(KeyExamples.container("<|\"frobnicate\"|>: true"))
          .good(KeyExamples.container("\"portMappings\": [{ \"containerPort\": 80 }]"))
          .build();

  private KeyUnknown() {}

  static Rule rule(Supplier<KnownKeys> keys) {
    return new StrangeKeyRule(
        SPEC, ImmutableSet.of(Cause.NEAR, Cause.NONE), keys, Safety.SUGGESTED, KeyUnknown::message);
  }

  private static String message(StrangeKey key) {
    String strange =
        "\"" + key.member().name() + "\" is no member of " + Words.of(key.problem().place());
    if (key.cause() == Cause.NEAR) {
      return strange + ". Did you mean \"" + key.rightName() + "\"?";
    }
    var names = key.problem().place().propertyNames();
    String known = names.size() <= FEW ? " Known there: " + Nearest.list(names) + "." : "";
    return strange + " that we know of (the AWS model of " + Parameters.modelDate() + ")." + known;
  }
}
