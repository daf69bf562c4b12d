package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import java.util.function.Supplier;

/** A member of the task in a container, of a container at the root, and the like. */
final class KeyWrongLevel {
  private static final RuleSpec SPEC =
      KeyRules.page("key-wrong-level")
          .summary("A member stands in an object that does not have it")
          .why(
              """
              Some members belong to the task as a whole, such as `executionRoleArn`, `networkMode` or `volumes`; others to each
              container, such as `image`, `environment` or `healthCheck`; others to an object inside one. At another level the AWS CLI
              refuses them.""")
          .bad(
              KeyExamples.root("<|\"essential\"|>: true"),
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512, "essential": true }]
              }
              """)
          .bad(KeyExamples.container("<|\"networkMode\"|>: \"awsvpc\""))
          .good(KeyExamples.container("\"essential\": true"))
          .build();

  private KeyWrongLevel() {}

  static Rule rule(Supplier<KnownKeys> keys) {
    return new StrangeKeyRule(
        SPEC,
        ImmutableSet.of(Cause.OTHER_LEVEL),
        keys,
        Safety.SUGGESTED,
        key ->
            "\""
                + key.member().name()
                + "\" belongs to "
                + Words.of(Words.parent(key.target()))
                + ", not to "
                + Words.of(key.problem().place())
                + ".");
  }
}
