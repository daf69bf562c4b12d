package dev.taskdef.rules.catalog.roles;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Topic.ROLES;

import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.Examples;
import java.util.Optional;

/** One role for the agent and for the application. */
public final class RolesIdentical implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("roles-identical")
          .topic(ROLES)
          .severity(INFORMATION)
          .basis(PRACTICE)
          .summary("The task role and the execution role are one role")
          .why(
              """
              The execution role is used by ECS before and around the containers: it pulls images, reads secrets and writes logs. The task
              role is what the application itself may do. With one role for both, the application can read every secret that ECS only
              hands over at the start, and ECS can do all that the application may.""")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html")
          .bad(roles("<|\"arn:aws:iam::012345678901:role/web\"|>"))
          .good(roles("\"arn:aws:iam::012345678901:role/web-task\""))
          .build();

  private static String roles(String taskRole) {
    return Examples.filled(
        """
        {
          "family": "web",
          "executionRoleArn": "arn:aws:iam::012345678901:role/web",
          "taskRoleArn": %s,
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """,
        taskRole);
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Optional<Text> execution = task.text("executionRoleArn");
    Optional<Text> application = task.text("taskRoleArn");
    if (execution.isPresent()
        && application.isPresent()
        && !execution.get().value().isEmpty()
        && execution.get().value().equals(application.get().value())) {
      report
          .at(
              application.get().node(),
              "The task role is the execution role: the application can then do all that ECS may do for it, such as reading every"
                  + " secret. Give each a role of its own.")
          .related(execution.get().node(), "The execution role.");
    }
  }
}
