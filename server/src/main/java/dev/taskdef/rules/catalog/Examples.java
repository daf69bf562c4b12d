package dev.taskdef.rules.catalog;

/** Definitions that the examples of several topics vary. */
public final class Examples {
  private Examples() {}

  /** One container with these members besides name, image and memory; empty means none. */
  public static String container(String members) {
    return task("\"family\": \"web\"", members);
  }

  /** A Fargate task with these members at its root and in its container; empty means none. */
  public static String fargate(String root, String members) {
    String base =
        """
        "family": "web",
          "networkMode": "awsvpc",
          "requiresCompatibilities": ["FARGATE"],
          "cpu": "256",
          "memory": "512\"""";
    return task(root.isEmpty() ? base : base + ",\n  " + root, members);
  }

  /** A task with these members besides the list of its one container. */
  public static String task(String root, String members) {
    return """
        {
          %s,
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512%s
            }
          ]
        }
        """
        .formatted(root, members.isEmpty() ? "" : ",\n      " + members);
  }
}
