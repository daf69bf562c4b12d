package dev.taskdef.rules.catalog.size;

/** Definitions that the rules' examples vary. */
final class SizeExamples {
  private SizeExamples() {}

  /** A Fargate task with these members (JSON, perhaps marked) that give its size. */
  static String fargate(String size) {
    return """
        {
          "family": "web",
          "networkMode": "awsvpc",
          "requiresCompatibilities": ["FARGATE"],%s
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }]
        }
        """
        .formatted(size.isEmpty() ? "" : "\n  " + size + ",");
  }

  /** A Windows task on Fargate. */
  static String windows(String size) {
    return fargate(
        "\"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" },\n  "
            + size);
  }

  /** A task with these members, and a container with those. */
  static String task(String task, String container) {
    return """
        {
          "family": "web",%s
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27"%s
            }
          ]
        }
        """
        .formatted(
            task.isEmpty() ? "" : "\n  " + task + ",",
            container.isEmpty() ? "" : ",\n      " + container);
  }

  /** A task with these members, and two containers with those. */
  static String pair(String task, String web, String sidecar) {
    return """
        {
          "family": "web",
          %s,
          "containerDefinitions": [
            { "name": "web", "image": "nginx:1.27", %s },
            { "name": "metrics", "image": "prom/statsd-exporter:v0.27.1", %s }
          ]
        }
        """
        .formatted(task, web, sidecar);
  }
}
