package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.SchemaRule;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.SchemaProblem;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A rule about unknown keys that have one kind of cause.
 *
 * @param spec its page
 * @param causes the causes it speaks to
 * @param keys what is known of keys that are no members
 * @param rename how sure it is that a rename is meant
 * @param message what it says
 */
record StrangeKeyRule(
    RuleSpec spec,
    ImmutableSet<Cause> causes,
    Supplier<KnownKeys> keys,
    Safety rename,
    Function<StrangeKey, String> message)
    implements SchemaRule {

  @Override
  public boolean takes(SchemaProblem problem, TaskFacts facts) {
    return key(problem).isPresent();
  }

  @Override
  public void check(SchemaProblem problem, TaskFacts facts, Report report) {
    key(problem).ifPresent(key -> report(key, facts.consumer(), report));
  }

  private Optional<StrangeKey> key(SchemaProblem problem) {
    return StrangeKey.of(problem, keys.get()).filter(key -> causes.contains(key.cause()));
  }

  private void report(StrangeKey key, Consumer consumer, Report report) {
    Finding finding = report.at(key.member().key(), message.apply(key) + tail(consumer));
    if (consumer == Consumer.TERRAFORM || key.cause() == Cause.NONE) {
      finding.severity(WARNING);
    }
    KeyFixes.offer(finding, key, rename);
  }

  /** What the reader of the file makes of an unknown member, where that is worth a sentence. */
  static String tail(Consumer consumer) {
    return consumer == Consumer.TERRAFORM ? " Terraform drops it without a word." : "";
  }
}
