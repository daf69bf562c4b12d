package dev.taskdef.rules.catalog.lifecycle;

import dev.taskdef.rules.catalog.Examples;

/** Definitions that the rules' examples vary. */
final class LifecycleExamples {
  private LifecycleExamples() {}

  /**
   * A web container that waits for a container "migrate"; {@code waits} is the entry of dependsOn,
   * {@code migrate} more members.
   */
  static String waits(String waits, String migrate) {
    return Examples.filled(
        """
        {
          "family": "web",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              "dependsOn": [%s]
            },
            {
              "name": "migrate",
              "image": "example/migrate:4.1",
              "memory": 256%s
            }
          ]
        }
        """,
        waits, migrate.isEmpty() ? "" : ",\n      " + migrate);
  }

  /** One container with this member besides name, image and memory. */
  static String container(String member) {
    return Examples.filled(
        """
        {
          "family": "web",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              %s
            }
          ]
        }
        """,
        member);
  }

  /** The same on Fargate. */
  static String fargate(String member) {
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
              %s
            }
          ]
        }
        """,
        member);
  }
}
