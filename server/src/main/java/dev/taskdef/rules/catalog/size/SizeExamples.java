package dev.taskdef.rules.catalog.size;

import dev.taskdef.rules.catalog.Examples;

/** Definitions that the rules' examples vary. */
final class SizeExamples {
  private SizeExamples() {}

  /** A Fargate task with these members (JSON, perhaps marked) that give its size. */
  static String fargate(String size) {
    return Examples.filled(
        """
        {
          "family": "web",
          "networkMode": "awsvpc",
          "requiresCompatibilities": ["FARGATE"],%s
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }]
        }
        """,
        size.isEmpty() ? "" : "\n  " + size + ",");
  }

  /** A Windows task on Fargate. */
  static String windows(String size) {
    return fargate(
        "\"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" },\n  "
            + size);
  }

  /** A task with these members, and a container with those. */
  static String task(String task, String container) {
    return Examples.filled(
        """
        {
          "family": "web",%s
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27"%s
            }
          ]
        }
        """,
        task.isEmpty() ? "" : "\n  " + task + ",",
        container.isEmpty() ? "" : ",\n      " + container);
  }

  /** A task with these members, and two containers with those. */
  static String pair(String task, String web, String sidecar) {
    return Examples.filled(
        """
        {
          "family": "web",
          %s,
          "containerDefinitions": [
            { "name": "web", "image": "nginx:1.27", %s },
            { "name": "metrics", "image": "prom/statsd-exporter:v0.27.1", %s }
          ]
        }
        """,
        task, web, sidecar);
  }
}
