package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.SchemaRule;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.shape.Respelled.Style;
import dev.taskdef.rules.catalog.shape.StrangeKey.Cause;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.Parameters;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;
import java.util.function.Supplier;

/** Keys with underscores, as in Terraform: from three on one finding for the file. */
final class KeyTerraformStyle implements TaskRule, SchemaRule {
  private static final int A_STYLE = 3;
  private static final RuleSpec SPEC =
      KeyRules.page("key-terraform-style")
          .summary("A key is an argument of Terraform")
          .why(
              """
              Terraform writes the arguments of its resource with underscores: `network_mode`, `execution_role_arn`. JSON that is
              registered wants `networkMode` and `executionRoleArn`, and so does the JSON of `container_definitions` inside
              Terraform.""")
          .bad(
              KeyExamples.root("<|\"network_mode\"|>: \"awsvpc\""),
              KeyExamples.root("\"networkMode\": \"awsvpc\""))
          .good(KeyExamples.root("\"networkMode\": \"awsvpc\""))
          .build();

  private final Supplier<KnownKeys> keys;
  private final Supplier<Parameters> language;

  KeyTerraformStyle(Supplier<KnownKeys> keys, Supplier<Parameters> language) {
    this.keys = keys;
    this.language = language;
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    ImmutableList<Respelled> found = Respelled.in(task, Style.SNAKE, language);
    if (found.size() >= A_STYLE) {
      Respelled first = found.get(0);
      report
          .at(
              first.member().key(),
              "\""
                  + first.member().name()
                  + "\" and "
                  + (found.size() - 1)
                  + " more keys are arguments of Terraform. ECS wants \""
                  + first.right()
                  + "\" and the like.")
          .safe("Convert all " + found.size() + " keys", () -> Respelled.rename(found));
      found.forEach(k -> report.silenceInside(k.member().key().range()));
      return;
    }
    for (Respelled key : found) {
      report
          .at(
              key.member().key(),
              "\""
                  + key.member().name()
                  + "\" is an argument of Terraform; ECS wants \""
                  + key.right()
                  + "\".")
          .safe("Rename to \"" + key.right() + "\"", () -> Respelled.rename(ImmutableList.of(key)))
          .suggested(
              "Remove \"" + key.member().name() + "\"", () -> JsonEdits.removeMember(key.member()));
      report.silenceInside(key.member().key().range());
    }
  }

  @Override
  public boolean takes(SchemaProblem problem, TaskFacts facts) {
    return key(problem).isPresent();
  }

  /** Only what is more than a matter of underscores; the rest is seen by the check of the task. */
  @Override
  public void check(SchemaProblem problem, TaskFacts facts, Report report) {
    key(problem)
        .filter(key -> !key.note().isEmpty() && !isRespelled(key))
        .ifPresent(key -> report(key, facts, report));
  }

  private static boolean isRespelled(StrangeKey key) {
    return problemNames(key)
        .anyMatch(n -> n.equalsIgnoreCase(key.member().name().replace("_", "")));
  }

  private static java.util.stream.Stream<String> problemNames(StrangeKey key) {
    return key.problem().place().propertyNames().stream();
  }

  private Optional<StrangeKey> key(SchemaProblem problem) {
    return StrangeKey.of(problem, keys.get()).filter(key -> key.cause() == Cause.TERRAFORM);
  }

  private static void report(StrangeKey key, TaskFacts facts, Report report) {
    Finding finding =
        report.at(
            key.member().key(),
            "\""
                + key.member().name()
                + "\" is an argument of Terraform, no member of "
                + Words.of(key.problem().place())
                + ". "
                + key.note());
    if (facts.consumer() == Consumer.TERRAFORM) {
      finding.severity(WARNING);
    }
    KeyFixes.offer(finding, key, Safety.SUGGESTED);
  }
}
