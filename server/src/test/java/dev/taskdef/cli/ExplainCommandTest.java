package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.cli.Shell.Outcome;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.catalog.Rules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code explain} finds, and what it says where it finds nothing. */
final class ExplainCommandTest {
  private final Shell shell = Shell.in(Path.of(""));

  static Stream<String> rules() {
    return Rules.standard().rules().keySet().stream();
  }

  static Stream<Rule> answered() {
    return Rules.standard().rules().values().stream()
        .filter(r -> r.spec().serverMessage().isPresent());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasItsPage(String id) {
    Outcome outcome = shell.run("explain", id);
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith(id + "\n"), outcome.out());
    assertTrue(!outcome.out().contains("<|"), outcome.out());
  }

  @ParameterizedTest
  @MethodSource("answered")
  void everyAnswerLeadsSomewhere(Rule rule) {
    String answer = rule.spec().serverMessage().orElseThrow();
    Outcome outcome = shell.run("explain", "An error occurred (ClientException): " + answer);
    assertEquals(0, outcome.code(), () -> rule.spec().id() + ": " + outcome.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An error occurred (ClientException) when calling the RegisterTaskDefinition operation: Links are not supported when networkMode=awsvpc.|links-network-mode",
        "links not supported awsvpc|links-network-mode",
        "Unknown parameter in input: \"revision\", must be one of: family|key-read-only",
      })
  void errorTextsLeadToTheirRule(String text, String rule) {
    Outcome outcome = shell.run("explain", text);
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains(rule), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({
    "containerDefinitions[].healthCheck.interval, containerDefinitions[].healthCheck.interval",
    "healthCheck.interval, containerDefinitions[].healthCheck.interval",
    "HEALTHCHECK.INTERVAL, containerDefinitions[].healthCheck.interval",
    "family, family",
  })
  void parametersAreFoundByTheEndOfTheirPath(String question, String path) {
    Outcome outcome = shell.run("explain", question);
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith(path + "  ("), outcome.out());
  }

  @Test
  void whatIsUnknownEndsWithTwoAndSuggestions() {
    Outcome outcome = shell.run("explain", "helthCheck");
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(
        "taskdef: nothing is known of \"helthCheck\" (did you mean healthCheck?); see taskdef explain --help",
        outcome.err().strip());
    assertEquals(2, shell.run("explain", "zzzz").code());
    assertEquals(2, shell.run("explain", "").code());
  }

  @Test
  void logOptionsAreExplained() {
    Outcome outcome = shell.run("explain", "awslogs-create-group");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(
        outcome.out().startsWith("awslogs-create-group  (option of awslogs)\n"), outcome.out());
    assertTrue(outcome.out().contains("logs:CreateLogGroup"), outcome.out());
  }
}
