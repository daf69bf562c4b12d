package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What reports look like, to the letter; {@code -Dupdate} rewrites the golden files. */
final class ReportGoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "cli");
  private static final String REMEDY =
      "Output has changed. If that is meant, run: mvn -q -Dfast -pl server test -Dtest=ReportGoldenTest -Dupdate";
  private static final Shell PLAIN = Shell.in(Shell.project());

  @ParameterizedTest
  @CsvSource({
    "health-check.txt, check --consumer aws-cli examples/broken/health-check.json",
    "health-check.json, check --consumer aws-cli --format json examples/broken/health-check.json",
    "health-check.github, check --consumer aws-cli --format github examples/broken/health-check.json",
    "unreadable.github, check --format github examples/none.json",
    "log-group.txt, check --consumer aws-cli --hints examples/broken/log-group.json",
    "copied.txt, check --consumer aws-cli --hints examples/broken/copied-from-console.json",
    "copied.github, check --consumer github-action --hints --format github examples/broken/copied-from-console.json",
    "slips.txt, check --consumer aws-cli examples/broken/slips-of-the-pen.json",
    "slips.diff, fix --consumer aws-cli --diff examples/broken/slips-of-the-pen.json",
    "fragment.txt, check --consumer aws-cli examples/broken/health-check-fragment.json",
    "explain.txt, explain health-cmd-command-line",
    "help.txt, --help",
    "help-check.txt, check --help",
    "help-fix.txt, fix --help",
    "help-format.txt, format --help",
    "help-explain.txt, explain --help",
  })
  void looksAsBefore(String golden, String arguments) throws IOException {
    compare(golden, PLAIN.run(arguments.split(" ", -1)));
  }

  @Test
  void colorsLookAsBefore() throws IOException {
    Shell colored = new Shell(Shell.project(), true);
    compare(
        "colors.txt",
        colored.run("check", "--consumer", "aws-cli", "examples/broken/health-check.json"));
  }

  static Stream<Path> goodExamples() throws IOException {
    return examples("good");
  }

  static Stream<Path> brokenExamples() throws IOException {
    return examples("broken");
  }

  private static Stream<Path> examples(String kind) throws IOException {
    try (Stream<Path> files = Files.list(Shell.project().resolve("examples").resolve(kind))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("goodExamples")
  void goodExamplesHaveNoFindingWorthShowing(Path example) {
    Outcome outcome = PLAIN.run("check", "--consumer", "aws-cli", example.toString());
    assertEquals(0, outcome.code(), outcome.out());
    assertTrue(!outcome.out().contains(": warning: "), outcome.out());
  }

  @ParameterizedTest
  @MethodSource("brokenExamples")
  void everyBrokenExampleHasAFinding(Path example) {
    Outcome outcome = PLAIN.run("check", "--consumer", "aws-cli", "--hints", example.toString());
    assertTrue(outcome.out().contains("docs: https://docs.aws.amazon.com/"), outcome.out());
    assertEquals("", outcome.err());
  }

  private static void compare(String golden, Outcome outcome) throws IOException {
    String actual = outcome.out() + (outcome.err().isEmpty() ? "" : "--- stderr\n" + outcome.err());
    Path file = GOLDEN.resolve(golden);
    if (System.getProperty("update") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, REMEDY);
  }
}
