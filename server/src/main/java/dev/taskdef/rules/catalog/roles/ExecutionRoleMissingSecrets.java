package dev.taskdef.rules.catalog.roles;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.ROLES;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;

/** Secrets, and no role that could read them. */
public final class ExecutionRoleMissingSecrets implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("execution-role-missing-secrets")
          .topic(ROLES)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("The task has secrets, but no execution role to read them")
          .why(
              "ECS reads the secrets before the container starts, with the permissions of the execution role. Without one the definition is"
                  + " refused. The role needs secretsmanager:GetSecretValue or ssm:GetParameters for what is read.")
          .serverMessage(
              "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html")
          .bad(secrets("", "<|\"secrets\"|>"))
          .good(secrets("\n  \"executionRoleArn\": \"ecsTaskExecutionRole\",", "\"secrets\""))
          .build();

  private static String secrets(String role, String key) {
    return """
        {
          "family": "web",%s
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              %s: [{ "name": "TOKEN", "valueFrom": "/web/token" }]
            }
          ]
        }
        """
        .formatted(role, key);
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.lacks("executionRoleArn")) {
      task.containers().stream()
          .flatMap(c -> secrets(c).stream())
          .findFirst()
          .ifPresent(
              m ->
                  report.at(
                      m.key(),
                      "ECS reads secrets with the execution role, and this task names none: add \"executionRoleArn\"."));
    }
  }

  private static Optional<JsonMember> secrets(Container container) {
    Block block = container.block();
    if (!block.elements("secrets").isEmpty()) {
      return block.member("secrets");
    }
    return block
        .block("logConfiguration")
        .filter(l -> !l.elements("secretOptions").isEmpty())
        .flatMap(l -> l.member("secretOptions"));
  }
}
