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
    return Examples.filled(
        """
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
        """,
        root, members.isEmpty() ? "" : ",\n      " + members);
  }

  /**
   * The text with these values in place of its {@code %s}, in order. Plainer than formatting, which
   * for so many examples takes longer than all else that makes the rules.
   */
  public static String filled(String text, String... values) {
    StringBuilder filled = new StringBuilder(2 * text.length());
    int done = 0;
    for (String value : values) {
      int blank = text.indexOf("%s", done);
      filled.append(text, done, blank).append(value);
      done = blank + 2;
    }
    return filled.append(text, done, text.length()).toString();
  }
}
