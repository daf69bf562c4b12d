package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.SchemaRule;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.text.TextEdit;
import java.util.Optional;
import java.util.function.Supplier;

/** What is said when a task is run or a service is made. */
final class KeyServiceLevel implements SchemaRule {
  private static final RuleSpec SPEC =
      KeyRules.page("key-service-level")
          .summary("A member belongs to a service or to a task run, not to a task definition")
          .why(
              """
              A task definition says what runs; where it runs, how many times and behind which load balancer is said in the service, or
              with `run-task`. What a definition can say about launch types is `requiresCompatibilities`.""")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html")
          .bad(
              KeyExamples.root("<|\"launchType\"|>: \"EC2\""),
              KeyExamples.root("\"requiresCompatibilities\": [\"EC2\"]"))
          .bad(KeyExamples.root("<|\"desiredCount\"|>: 2"), KeyExamples.good())
          .good(KeyExamples.root("\"requiresCompatibilities\": [\"EC2\"]"))
          .build();

  private final Supplier<KnownKeys> keys;

  KeyServiceLevel(Supplier<KnownKeys> keys) {
    this.keys = keys;
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public boolean takes(SchemaProblem problem, TaskFacts facts) {
    return key(problem).isPresent();
  }

  @Override
  public void check(SchemaProblem problem, TaskFacts facts, Report report) {
    key(problem).ifPresent(key -> report(key, facts, report));
  }

  private Optional<StrangeKey> key(SchemaProblem problem) {
    return StrangeKey.of(problem, keys.get()).filter(key -> key.cause() == Cause.SERVICE);
  }

  private static void report(StrangeKey key, TaskFacts facts, Report report) {
    JsonMember member = key.member();
    Finding finding =
        report.at(
            member.key(),
            "\""
                + member.name()
                + "\" does not belong to a task definition. "
                + key.note()
                + StrangeKeyRule.tail(facts.consumer()));
    if (facts.consumer() == Consumer.TERRAFORM) {
      finding.severity(WARNING);
    }
    finding
        .suggested("Say it in \"requiresCompatibilities\"", () -> compatibility(key))
        .suggested("Remove \"" + member.name() + "\"", () -> JsonEdits.removeMember(member));
  }

  private static ImmutableList<TextEdit> compatibility(StrangeKey key) {
    boolean possible =
        key.member().name().equals("launchType")
            && key.problem().place().path().isEmpty()
            && key.object().member("requiresCompatibilities").isEmpty();
    return key.member()
        .value()
        .filter(v -> possible)
        .flatMap(Block::asText)
        .map(
            type ->
                KeyFixes.replaced(
                    key.member(),
                    "requiresCompatibilities",
                    "[" + JsonEdits.quoted(type.value()) + "]"))
        .orElse(ImmutableList.of());
  }
}
