package dev.taskdef.cli;

/** Task definitions that several tests use. */
final class Definitions {
  /** Nothing to report but advice. */
  static final String GOOD =
      """
      {
        "family": "web",
        "containerDefinitions": [
          { "name": "web", "image": "nginx:1.27", "memory": 256 }
        ]
      }
      """;

  /** One error, with a safe fix. */
  static final String BAD_HEALTH =
      """
      {
        "family": "web",
        "containerDefinitions": [
          {
            "name": "web",
            "image": "nginx:1.27",
            "memory": 256,
            "healthCheck": {
              "command": ["CMD", "curl -f http://localhost/ || exit 1"]
            },
            "logConfiguration": { "logDriver": "journald" }
          }
        ]
      }
      """;

  /** The same after its fix. */
  static final String MENDED_HEALTH = BAD_HEALTH.replace("\"CMD\"", "\"CMD-SHELL\"");

  /** One error that takes a decision: two containers of one name. */
  static final String UNDECIDED =
      """
      {
        "family": "web",
        "networkMode": "awsvpc",
        "containerDefinitions": [
          {
            "name": "web",
            "image": "nginx:1.27",
            "memory": 256,
            "dependsOn": [{ "containerName": "web", "condition": "START" }]
          }
        ]
      }
      """;

  private Definitions() {}
}
