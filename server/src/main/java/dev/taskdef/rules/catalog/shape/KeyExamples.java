package dev.taskdef.rules.catalog.shape;

import dev.taskdef.rules.catalog.Examples;

/** Small definitions for the examples of this topic. */
final class KeyExamples {
  private KeyExamples() {}

  /** A definition of one container with these further members, given with their commas. */
  static String container(String members) {
    return Examples.filled(
        """
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
        """,
        members.isEmpty() ? "" : ",\n      " + members);
  }

  /** A definition with this further member at its root. */
  static String root(String member) {
    return Examples.filled(
        """
        {
          "family": "web",%s
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """,
        member.isEmpty() ? "" : "\n  " + member + ",");
  }

  static String good() {
    return root("");
  }
}
