package dev.taskdef.rules.catalog.shape;

/** Small definitions for the examples of this topic. */
final class KeyExamples {
  private KeyExamples() {}

  /** A definition of one container with these further members, given with their commas. */
  static String container(String members) {
    return """
        {
          "family": "web",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512%s
            }
          ]
        }
        """
        .formatted(members.isEmpty() ? "" : ",\n      " + members);
  }

  /** A definition with this further member at its root. */
  static String root(String member) {
    return """
        {
          "family": "web",%s
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """
        .formatted(member.isEmpty() ? "" : "\n  " + member + ",");
  }

  static String good() {
    return root("");
  }
}
