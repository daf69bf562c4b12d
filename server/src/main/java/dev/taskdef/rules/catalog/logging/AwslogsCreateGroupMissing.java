package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.HINT;
import static dev.taskdef.rules.Topic.LOGGING;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import java.util.Optional;

/**
 * {@code awslogs} without {@code awslogs-create-group}: the task dies where nobody made the group
 * before.
 */
public final class AwslogsCreateGroupMissing implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("awslogs-create-group-missing")
          .topic(LOGGING)
          .severity(HINT)
          .basis(PRACTICE)
          .summary("Nothing creates the log group if it does not exist")
          .why(
              """
              The awslogs driver writes to a log group that must exist when the container starts; otherwise the container does not start
              at all. With `"awslogs-create-group": "true"` (a string) the agent makes the group. Two things go with it: the role that
              writes the logs needs the permission `logs:CreateLogGroup`, which the managed policy AmazonECSTaskExecutionRolePolicy does
              not have, and a group made this way keeps its logs for ever. If something else makes the group, leave the option out.""")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html")
          .bad(
              """
              {
                "family": "web",
                "containerDefinitions": [
                  {
                    "name": "web",
                    "image": "nginx:1.27",
                    "memory": 512,
                    "logConfiguration": {
                      "logDriver": <|"awslogs"|>,
                      "options": {
                        "awslogs-group": "/ecs/web",
                        "awslogs-region": "eu-west-1"
                      }
                    }
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
                    "memory": 512,
                    "logConfiguration": {
                      "logDriver": "awslogs",
                      "options": {
                        "awslogs-create-group": "true",
                        "awslogs-group": "/ecs/web",
                        "awslogs-region": "eu-west-1"
                      }
                    }
                  }
                ]
              }
              """)
          .good(
              """
              {
                "family": "web",
                "containerDefinitions": [
                  {
                    "name": "web",
                    "image": "nginx:1.27",
                    "memory": 512,
                    "logConfiguration": {
                      "logDriver": "awslogs",
                      "options": {
                        "awslogs-create-group": "true",
                        "awslogs-group": "/ecs/web",
                        "awslogs-region": "eu-west-1"
                      }
                    }
                  }
                ]
              }
              """)
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Optional<Block> log = container.block().block("logConfiguration");
    Optional<Block> options = log.flatMap(l -> l.block("options"));
    if (options.isEmpty()
        || !options.get().has("awslogs-group")
        || !options.get().lacks("awslogs-create-group")) {
      return;
    }
    log.get()
        .text("logDriver")
        .filter(driver -> driver.value().equals("awslogs"))
        .ifPresent(
            driver ->
                report
                    .at(
                        driver.node(),
                        "The container does not start if this log group does not exist yet. \"awslogs-create-group\": \"true\" makes it;"
                            + " the execution role then needs logs:CreateLogGroup, which AmazonECSTaskExecutionRolePolicy lacks, and"
                            + " the group keeps its logs for ever.")
                    .suggested(
                        "Add \"awslogs-create-group\": \"true\"",
                        () ->
                            JsonEdits.insertMember(
                                options.get().node(),
                                "awslogs-create-group",
                                "\"true\"",
                                Place.first())));
  }
}
