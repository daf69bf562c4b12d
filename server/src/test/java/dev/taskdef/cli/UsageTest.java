package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.cli.Shell.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage is one clear line and 2; help and version are 0. */
final class UsageTest {
  private final Shell shell = Shell.in(Path.of(""));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --hint x.json|Unknown option: '--hint' (did you mean --hints?); see taskdef check --help",
        "chekc x.json|no command \"chekc\" (did you mean check?); see taskdef --help",
        "check|name a file, a folder, or - for standard input; see taskdef check --help",
        "fix|name a file, a folder, or - for standard input; see taskdef fix --help",
        "format|name a file, a folder, or - for standard input; see taskdef format --help",
        "explain|name a rule, a parameter, or the text of an error; see taskdef explain --help",
        "check --format xml x.json|--format knows no \"xml\", only text, json, github; see taskdef check --help",
        "check --consumer aws x.json|--consumer knows no \"aws\", only aws-cli, github-action, terraform, ecspresso; see taskdef check --help",
        "check x.json --format|Missing required parameter for option '--format' (FORMAT); see taskdef check --help",
      })
  void wrongUsageIsOneLine(String arguments, String said) {
    Outcome outcome = shell.run(arguments.split(" ", -1));
    assertEquals(2, outcome.code());
    assertEquals("taskdef: " + said, outcome.err().strip());
    assertEquals("", outcome.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "-h", "check --help", "fix -h", "format --help", "explain --help"})
  void helpIsPrinted(String arguments) {
    Outcome outcome = shell.run(arguments.split(" ", -1));
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith("Usage: taskdef"), outcome.out());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().lines().allMatch(l -> l.length() <= 100), outcome.out());
  }

  @Test
  void withoutACommandHelpGoesToTheErrors() {
    Outcome outcome = shell.run();
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("Usage: taskdef"), outcome.err());
  }

  @Test
  void theVersionNamesTheModel() {
    Outcome outcome = shell.run("--version");
    assertEquals(0, outcome.code());
    assertTrue(
        outcome
            .out()
            .strip()
            .matches("taskdef \\d+\\.\\d+\\.\\d+ \\(knows ECS as of \\d{4}-\\d\\d-\\d\\d\\)"),
        outcome.out());
  }
}
