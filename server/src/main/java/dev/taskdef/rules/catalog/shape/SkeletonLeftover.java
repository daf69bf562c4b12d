package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SHAPE;

import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.schema.Parameters;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An unfilled skeleton of the AWS CLI: one finding, one fix.
 *
 * @param language every parameter
 */
public record SkeletonLeftover(Supplier<Parameters> language) implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("skeleton-leftover")
          .topic(SHAPE)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("Much of the file is a CLI skeleton that was never filled in")
          .why(
              """
              `aws ecs register-task-definition --generate-cli-skeleton` writes every member there is, with empty texts, zeros and the key
              `KeyName`. Each one that stays is sent as it is: an empty role is no role at all but a wrong one, and an empty volume kind asks
              for that kind of volume. An empty role, size or mode of the task is refused, so with one of them this is an error; without, and
              where the deploy action takes empty values away, it is a warning. One fix takes away what holds nothing but blanks; the name of
              the family, of containers and of images stay, for you to fill in.""")
          .seeAlso("https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html")
          .bad(
              """
              {
                "family": "web",
                <|"taskRoleArn"|>: "",
                "executionRoleArn": "",
                "containerDefinitions": [
                  {
                    "name": "web",
                    "image": "nginx:1.27",
                    "memory": 512,
                    "stopTimeout": 0,
                    "dockerLabels": { "KeyName": "" }
                  }
                ]
              }
              """,
              """
              {
                "family": "web",
                "containerDefinitions": [
                  {
                    "name": "web",
                    "image": "nginx:1.27",
                    "memory": 512
                  }
                ]
              }
              """)
          .good(KeyExamples.good())
          .good(
              KeyExamples.container(
                  "\"environment\": [{ \"name\": \"A\", \"value\": \"\" }, { \"name\": \"B\", \"value\": \"\" }]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!Unfilled.isLikely(task)) {
      return;
    }
    Unfilled unfilled = Unfilled.of(task, language.get().root());
    if (!unfilled.isSkeleton() || unfilled.members().isEmpty()) {
      return;
    }
    report
        .at(
            unfilled.members().get(0).key(),
            "This comes from a skeleton of the AWS CLI that was not filled in: "
                + unfilled.blanks()
                + " values are empty or zero.")
        .severity(isRefused(task) ? ERROR : WARNING)
        .suggested(
            "Remove everything that was not filled in: " + unfilled.count() + " changes",
            unfilled::edits);
    unfilled.members().forEach(m -> report.silenceInside(m.range()));
    unfilled.elements().forEach(e -> report.silenceInside(e.range()));
  }

  // The error that each such member would be by itself is silenced here, so this finding is it.
  private static boolean isRefused(TaskDefinition task) {
    Optional<Block> root = task.root();
    return task.facts().consumer() != Consumer.GITHUB_ACTION
        && root.isPresent()
        && EmptyStringMember.isRefused(root.get());
  }
}
