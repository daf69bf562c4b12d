package dev.taskdef.rules;

import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import org.junit.jupiter.api.Test;

/** How grave a skeleton is that was only partly filled in. */
final class SkeletonLeftoverTest {
  private static final RuleFixture RULE = RuleFixture.of("skeleton-leftover");

  @Test
  void anEmptyRoleInItIsRefused() {
    RULE.severity(Severity.ERROR, skeleton("\"taskRoleArn\": \"\", \"executionRoleArn\": \"\","));
  }

  @Test
  void whatTheDeployActionTakesAwayIsNotRefused() {
    RULE.read(Reading.standard().asNamed().readBy(Consumer.GITHUB_ACTION, "a test"))
        .severity(Severity.WARNING, skeleton("\"taskRoleArn\": \"\", \"executionRoleArn\": \"\","));
  }

  @Test
  void emptyTextsThatMayPassAreNoError() {
    RULE.severity(Severity.WARNING, skeleton(""));
  }

  private static String skeleton(String members) {
    return "{\"family\": \"web\", "
        + members
        + " \"containerDefinitions\": [{\"name\": \"web\", \"image\": \"nginx:1.27\", \"memory\":"
        + " 512, \"hostname\": \"\", \"user\": \"\", \"workingDirectory\": \"\"}]}";
  }
}
