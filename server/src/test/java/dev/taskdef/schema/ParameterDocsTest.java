package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ParameterDocsTest {
  private static final Parameters ALL = Parameters.load();

  @Test
  void textOfANumber() {
    assertEquals(
        """
        containerDefinitions[].healthCheck.interval  (integer)

        Pause between two checks.

        It is counted from the end of one check to the start of the next. Shorter means
        that failures are noticed sooner and costs more CPU.

        Value: 5 to 300 seconds. Default: 30 seconds.

        https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html#ECS-Type-HealthCheck-interval
        """,
        docs("healthCheck.interval").text());
  }

  @Test
  void textListsValues() {
    String text = docs("versionConsistency").text();
    assertTrue(text.contains("\nValues\n  enabled\n      The tag is resolved"), text);
  }

  @Test
  void textListsMembersAndMarksTheRequired() {
    String text = docs("containerDefinitions[].healthCheck").text();
    assertTrue(text.contains("\nMembers\n  command *\n      Command that checks"), text);
    String map = docs("firelensConfiguration.options").text();
    assertTrue(map.contains("\nKnown names\n  enable-ecs-log-metadata\n"), map);
  }

  @Test
  void linesAreShortExceptLinks() {
    for (Parameter member : ALL.members()) {
      ParameterDocs.of(member)
          .text()
          .lines()
          .skip(1)
          .filter(line -> !line.contains("https://") && !line.contains("arn:"))
          .forEach(line -> assertTrue(line.length() <= 80, member + ": " + line));
    }
  }

  @Test
  void hoverNamesTheMemberAndLeavesLongListsOut() {
    String interval = docs("healthCheck.interval").hover();
    assertTrue(interval.startsWith("**interval** (integer)\n\nPause"), interval);
    String capabilities = docs("capabilities.add").hover();
    assertFalse(capabilities.contains("AUDIT_CONTROL"), capabilities);
    assertTrue(docs("capabilities.add").markdown().contains("AUDIT_CONTROL"));
  }

  @Test
  void signatureSaysKindAndDuty() {
    assertEquals("list of objects, required", docs("containerDefinitions").signature());
    assertEquals("list of strings", docs("entryPoint").signature());
    assertEquals("map of names to strings", docs("dockerLabels").signature());
    assertEquals("object, deprecated", docs("proxyConfiguration").signature());
  }

  private static ParameterDocs docs(String question) {
    return ParameterDocs.of(ALL.find(question).get(0));
  }
}
