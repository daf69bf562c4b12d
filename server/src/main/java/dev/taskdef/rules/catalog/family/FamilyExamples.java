package dev.taskdef.rules.catalog.family;

import dev.taskdef.rules.catalog.Examples;

/** Definitions that the rules' examples vary. */
final class FamilyExamples {
  private FamilyExamples() {}

  /** A task of this family (JSON, perhaps marked). */
  static String family(String family) {
    return Examples.filled(
        """
        {
          "family": %s,
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """,
        family);
  }

  /** A task with this member at its root (JSON, perhaps marked). */
  static String root(String member) {
    return Examples.filled(
        """
        {
          "family": "web",
          %s,
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """,
        member);
  }

  /** A task with these tags (JSON, perhaps marked). */
  static String tags(String elements) {
    return root("\"tags\": [" + elements + "]");
  }
}
