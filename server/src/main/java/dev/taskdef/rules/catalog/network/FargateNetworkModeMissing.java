package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Block;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.syntax.SyntaxNode;

/** Fargate without a network mode: the default would be bridge. */
public final class FargateNetworkModeMissing implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("fargate-network-mode-missing")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A Fargate task names no network mode")
          .why("Without networkMode ECS takes bridge, and Fargate knows awsvpc only.")
          .serverMessage("Fargate only supports network mode 'awsvpc'.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
          .bad(
              NetworkExamples.fargate("")
                  .replace("\"requiresCompatibilities\"", "<|\"requiresCompatibilities\"|>"))
          .good(NetworkExamples.fargate("\"awsvpc\""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.facts().onFargate() && task.lacks("networkMode")) {
      Block root = task.root().orElseThrow();
      task.placeOfLaunchType().ifPresent(place -> tell(root, place, report));
    }
  }

  private static void tell(Block root, SyntaxNode place, Report report) {
    report
        .at(
            place,
            "Fargate needs \"networkMode\": \"awsvpc\"; without it ECS takes bridge and refuses the task.")
        .safe(
            "Add \"networkMode\": \"awsvpc\"",
            () ->
                JsonEdits.insertMember(
                    root.node(),
                    "networkMode",
                    "\"awsvpc\"",
                    Place.before("requiresCompatibilities")));
  }
}
