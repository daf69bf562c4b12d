package dev.taskdef.rules.catalog.network;

/** Definitions that the rules' examples vary. */
final class NetworkExamples {
  private NetworkExamples() {}

  /**
   * A Fargate task with this value of networkMode (JSON, perhaps marked); none where it is empty.
   */
  static String fargate(String networkMode) {
    return """
        {
          "family": "web",%s
          "requiresCompatibilities": ["FARGATE"],
          "cpu": "256",
          "memory": "512",
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }]
        }
        """
        .formatted(networkMode.isEmpty() ? "" : "\n  \"networkMode\": " + networkMode + ",");
  }

  /** Two containers with these members (JSON, perhaps marked) besides name, image and memory. */
  static String pair(String networkMode, String web, String sidecar) {
    return """
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
        """
        .formatted(networkMode, web, sidecar);
  }
}
