package dev.taskdef.rules.catalog.health;

import dev.taskdef.rules.catalog.Examples;

/** Definitions that the rules' examples vary. */
final class HealthExamples {
  private HealthExamples() {}

  /** A container whose health check has these members (JSON, perhaps marked). */
  static String check(String members) {
    return Examples.filled(
        """
        {
          "family": "web",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              "healthCheck": { %s }
            }
          ]
        }
        """,
        members);
  }

  /** A container whose health check runs this command (a JSON list, perhaps marked). */
  static String command(String list) {
    return check("\"command\": " + list);
  }
}
