package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Topic.SHAPE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import java.util.stream.Collectors;

/** The output of {@code describe-task-definition}, used as input: one finding, one fix. */
public final class DescribeOutput implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("describe-output")
          .topic(SHAPE)
          .severity(ERROR)
          .basis(CLIENT)
          .summary("The file is output of describe-task-definition, not input for registration")
          .why(
              """
              What the console or `describe-task-definition` shows is more than what can be registered. One fix takes away all that ECS
              adds, and every `null`; what remains registers.""")
          .covers("doc-wrapped-describe")
          .serverMessage(
              "Unknown parameter in input: \"taskDefinitionArn\", must be one of: family, taskRoleArn, executionRoleArn, …")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html")
          .bad(
              """
              {
                <|"taskDefinitionArn"|>: "arn:aws:ecs:eu-west-1:012345678901:task-definition/web:7",
                "family": "web",
                "revision": 7,
                "status": "ACTIVE",
                "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
              }
              """,
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
              }
              """)
          .good(
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
              }
              """)
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.kind() == DocumentKind.DESCRIBE_OUTPUT) {
      task.root().ifPresent(root -> check(task, root, report));
    }
  }

  private static void check(TaskDefinition task, Block root, Report report) {
    ImmutableList<JsonMember> gone = readOnlyMembers(root);
    JsonMember first = gone.get(0);
    Registrable changes = Registrable.of(task, root);
    report
        .at(
            first.key(),
            "This is output of describe-task-definition, not input for registration: "
                + gone.size()
                + " members are set by ECS ("
                + gone.stream().map(JsonMember::name).collect(Collectors.joining(", "))
                + ").")
        .severity(task.facts().consumer() == Consumer.GITHUB_ACTION ? INFORMATION : ERROR)
        .safe(
            "Make it registrable: " + changes.count() + " changes",
            () -> changes.edits(task.tree()));
    gone.forEach(m -> m.value().ifPresent(v -> report.silenceInside(v.range())));
  }

  /** The members of the request that ECS sets itself, in order. */
  static ImmutableList<JsonMember> readOnlyMembers(Block root) {
    JsonObject node = root.node();
    return node.members().stream()
        .filter(m -> KeyReadOnly.isReadOnly(m.name()))
        .collect(ImmutableList.toImmutableList());
  }
}
