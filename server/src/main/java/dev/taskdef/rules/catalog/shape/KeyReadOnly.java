package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.HINT;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SHAPE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Keys;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.text.TextEdit;

/** A member that ECS sets itself and that cannot be registered. */
public final class KeyReadOnly implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("key-read-only")
          .topic(SHAPE)
          .severity(ERROR)
          .basis(CLIENT)
          .summary("A member that ECS sets itself cannot be registered")
          .why(
              """
              `describe-task-definition` and the console show members that ECS adds on registration: the ARN, the revision, the status and
              so on. `register-task-definition` refuses them. They come into a file when an existing definition is copied; each can simply
              go. The deploy action for GitHub workflows removes eight of the nine by itself (not `deleteRequestedAt`).""")
          .serverMessage(ServerAnswer.unknownKey())
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html")
          .bad(
              """
              {
                "family": "web",
                <|"revision"|>: 7,
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
    task.root().ifPresent(root -> check(task, root, report));
  }

  private static void check(TaskDefinition task, Block root, Report report) {
    ImmutableList<JsonMember> members = DescribeOutput.readOnlyMembers(root);
    for (JsonMember member : members) {
      Finding finding =
          report
              .at(member.key(), message(task.facts().consumer(), member.name()))
              .severity(severity(task, member.name()))
              .unnecessary()
              .safe("Remove \"" + member.name() + "\"", () -> JsonEdits.removeMember(member));
      if (members.size() > 1) {
        finding.suggested(
            "Remove all " + members.size() + " members that ECS sets itself",
            () -> removeAll(members));
      }
    }
  }

  private static ImmutableList<TextEdit> removeAll(ImmutableList<JsonMember> members) {
    return JsonEdits.removeMembers(members);
  }

  private static Severity severity(TaskDefinition task, String name) {
    if (task.kind() == DocumentKind.DESCRIBE_OUTPUT) {
      return HINT;
    }
    Consumer consumer = task.facts().consumer();
    if (consumer == Consumer.GITHUB_ACTION && !name.equals("deleteRequestedAt")) {
      return INFORMATION;
    }
    return consumer == Consumer.TERRAFORM ? WARNING : ERROR;
  }

  private static String message(Consumer consumer, String name) {
    String what = "\"" + name + "\" is set by ECS and cannot be registered";
    if (consumer == Consumer.GITHUB_ACTION && !name.equals("deleteRequestedAt")) {
      return what + "; the deploy action removes it.";
    }
    return consumer == Consumer.TERRAFORM
        ? what + "; Terraform drops it without a word."
        : what + ". Remove it.";
  }

  /** All keys of this rule. */
  static boolean isReadOnly(String name) {
    return Keys.DESCRIBE_ONLY.contains(name);
  }
}
