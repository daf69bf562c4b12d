package dev.taskdef.rules.catalog.family;

/** Definitions that the rules' examples vary. */
final class FamilyExamples {
  private FamilyExamples() {}

  /** A task of this family (JSON, perhaps marked). */
  static String family(String family) {
    return """
        {
          "family": %s,
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """
        .formatted(family);
  }

  /** A task with this member at its root (JSON, perhaps marked). */
  static String root(String member) {
    return """
        {
          "family": "web",
          %s,
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """
        .formatted(member);
  }

  /** A task with these tags (JSON, perhaps marked). */
  static String tags(String elements) {
    return root("\"tags\": [" + elements + "]");
  }
}
