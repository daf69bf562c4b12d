package dev.taskdef.rules.catalog.logging;

import dev.taskdef.rules.catalog.Examples;

/** Definitions that the rules' examples vary. */
final class FirelensExamples {
  private static final String ROUTER =
      "\"firelensConfiguration\": { \"type\": \"fluentbit\" }, \"logConfiguration\": { \"logDriver\": \"json-file\" }";
  private static final String LOGS =
      "\"logConfiguration\": { \"logDriver\": \"awsfirelens\", \"options\": { \"Name\": \"stdout\" } }";

  /** Where the router's own lines go on Fargate. */
  private static final String OWN_LOGS =
      "{ \"logDriver\": \"awslogs\", \"options\": { \"awslogs-create-group\": \"true\","
          + " \"awslogs-group\": \"/ecs/web\", \"awslogs-region\": \"eu-west-1\","
          + " \"awslogs-stream-prefix\": \"router\" } }";

  private FirelensExamples() {}

  /** A log router with these options, beside a container that uses it. */
  static String config(String options) {
    return config("", options);
  }

  /** The same, for a task with this member. */
  static String config(String task, String options) {
    return task(
        task,
        "\"firelensConfiguration\": { \"type\": \"fluentbit\", \"options\": {"
            + (options.isEmpty() ? "" : " " + options + " ")
            + "} }, \"logConfiguration\": "
            + (task.contains("FARGATE") ? OWN_LOGS : "{ \"logDriver\": \"json-file\" }"),
        LOGS);
  }

  /** A router, and a container with these options of awsfirelens. */
  static String options(String options) {
    return task(
        "",
        ROUTER,
        "\"logConfiguration\": { \"logDriver\": \"awsfirelens\", \"options\": { "
            + options
            + " } }");
  }

  /** A router with this member more, and a container that uses it. */
  static String router(String member) {
    return task("", ROUTER + (member.isEmpty() ? "" : ", " + member), LOGS);
  }

  /** A task with this member, whose containers have these members. */
  static String task(String task, String router, String web) {
    return Examples.filled(
        """
        {
          "family": "web",%s
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              "dependsOn": [{ "containerName": "log_router", "condition": "START" }],
              %s
            },
            {
              "name": "log_router",
              "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.2",
              "memoryReservation": 50%s
            }
          ]
        }
        """,
        task.isEmpty() ? "" : "\n  " + task + ",",
        web,
        router.isEmpty() ? "" : ",\n      " + router);
  }

  /**
   * A Fargate task with a router with these options, and a container with this log configuration.
   */
  static String fargate(String routerOptions, String logConfiguration) {
    return Examples.filled(
        """
        {
          "family": "web",
          "networkMode": "awsvpc",
          "requiresCompatibilities": ["FARGATE"],
          "cpu": "256",
          "memory": "512",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "logConfiguration": %s
            },
            {
              "name": "log_router",
              "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.2",
              "firelensConfiguration": { "type": "fluentbit"%s }
            }
          ]
        }
        """,
        logConfiguration, routerOptions.isEmpty() ? "" : ", \"options\": " + routerOptions);
  }
}
