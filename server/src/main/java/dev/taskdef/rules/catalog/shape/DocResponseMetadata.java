package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.SchemaRule;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import java.util.function.Supplier;

/** What an SDK adds to an answer. Describe-only members are left to their own rule. */
final class DocResponseMetadata implements SchemaRule {
  private static final RuleSpec SPEC =
      KeyRules.page("doc-response-metadata")
          .summary("A member belongs to an answer of ECS, not to a request")
          .why(
              """
              SDKs add notes on the call to each answer, such as `ResponseMetadata` or `$metadata`. They came along when the answer was
              saved to this file, and no request may hold them.""")
          .bad(KeyExamples.root("<|\"ResponseMetadata\"|>: {}"), KeyExamples.good())
          .bad(KeyExamples.root("<|\"$metadata\"|>: {}"), KeyExamples.good())
          .good(KeyExamples.good())
          .build();
  private static final ImmutableSet<Cause> OWN = ImmutableSet.of(Cause.RESPONSE, Cause.DESCRIBED);

  private final Supplier<KnownKeys> keys;

  DocResponseMetadata(Supplier<KnownKeys> keys) {
    this.keys = keys;
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public boolean takes(SchemaProblem problem, TaskFacts facts) {
    return StrangeKey.of(problem, keys.get()).filter(k -> OWN.contains(k.cause())).isPresent();
  }

  @Override
  public void check(SchemaProblem problem, TaskFacts facts, Report report) {
    StrangeKey.of(problem, keys.get())
        .filter(key -> key.cause() == Cause.RESPONSE)
        .ifPresent(
            key ->
                report
                    .at(
                        key.member().key(),
                        "\""
                            + key.member().name()
                            + "\" belongs to an answer of ECS, not to a request. Remove it.")
                    .unnecessary()
                    .safe(
                        "Remove \"" + key.member().name() + "\"",
                        () -> JsonEdits.removeMember(key.member())));
  }
}
