package dev.taskdef.rules.catalog.network;

import dev.taskdef.rules.catalog.Examples;

/** Definitions that the rules' examples vary. */
final class NetworkExamples {
  private NetworkExamples() {}

  /**
   * A Fargate task with this value of networkMode (JSON, perhaps marked); none where it is empty.
   */
  static String fargate(String networkMode) {
    return Examples.filled(
        """
        {
          "family": "web",%s
          "requiresCompatibilities": ["FARGATE"],
          "cpu": "256",
          "memory": "512",
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }]
        }
        """,
        networkMode.isEmpty() ? "" : "\n  \"networkMode\": " + networkMode + ",");
  }

  /** Two containers with these members (JSON, perhaps marked) besides name, image and memory. */
  static String pair(String networkMode, String web, String sidecar) {
    return Examples.filled(
        """
        {
          "family": "web",
          "networkMode": "%s",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              %s
            },
            {
              "name": "metrics",
              "image": "prom/statsd-exporter:v0.27.1",
              "memory": 128,
              %s
            }
          ]
        }
        """,
        networkMode, web, sidecar);
  }
}
