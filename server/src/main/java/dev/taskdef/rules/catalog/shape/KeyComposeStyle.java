package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import java.util.function.Supplier;

/** A word of Compose, Kubernetes or the CDK, or one that people simply expect. */
final class KeyComposeStyle {
  private static final RuleSpec SPEC =
      KeyRules.page("key-compose-style")
          .summary("A key comes from another tool; ECS has another name for it")
          .why(
              """
              Compose, Kubernetes and the CDK describe containers too, with other words: what is `ports`, `env` or `args` there is
              `portMappings`, `environment` or `command` here. Where the values have the same shape, or one that follows from theirs, a
              fix converts them.""")
          .bad(
              KeyExamples.container("<|\"env\"|>: [{ \"name\": \"MODE\", \"value\": \"fast\" }]"),
              KeyExamples.container(
                  "\"environment\": [{ \"name\": \"MODE\", \"value\": \"fast\" }]"))
          .bad(
              KeyExamples.container("<|\"ports\"|>: [\"8080:80\"]"),
              KeyExamples.container(
                  """
                  "portMappings": [
                          {
                            "containerPort": 80,
                            "hostPort": 8080
                          }
                        ]"""))
          .bad(
              KeyExamples.container("<|\"cap_add\"|>: [\"SYS_PTRACE\"]"),
              KeyExamples.container(
                  """
                  "linuxParameters": {
                          "capabilities": {
                            "add": ["SYS_PTRACE"]
                          }
                        }"""))
          .good(
              KeyExamples.container(
                  "\"environment\": [{ \"name\": \"MODE\", \"value\": \"fast\" }]"))
          .build();

  private KeyComposeStyle() {}

  static Rule rule(Supplier<KnownKeys> keys) {
    return new StrangeKeyRule(
        SPEC,
        ImmutableSet.of(Cause.OTHER_TOOL, Cause.CLOUDFORMATION),
        keys,
        Safety.SUGGESTED,
        KeyComposeStyle::message);
  }

  private static String message(StrangeKey key) {
    String strange =
        "\"" + key.member().name() + "\" is no member of " + Words.of(key.problem().place());
    return key.target().isEmpty()
        ? strange + ". " + key.note()
        : strange + "; use \"" + key.rightName() + "\". " + key.note();
  }
}
