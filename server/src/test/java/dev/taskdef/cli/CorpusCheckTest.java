package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskdef.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files of other people, where they lie beside the project: no crash and no failing rule. */
final class CorpusCheckTest {
  private static final Path CORPUS = Shell.project().resolveSibling("shared/corpus/files");

  @TempDir Path folder;

  @BeforeEach
  void corpus() {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "github"})
  void checkEndsWithoutAnInternalError(String format) {
    Outcome outcome = Shell.in(CORPUS).run("check", "--hints", "--format", format, ".");
    assertEquals("", outcome.err());
    assertEquals(1, outcome.code());
    if (format.equals("json")) {
      JsonOutput json = JsonOutput.of(outcome.out());
      assertTrue(json.paths().size() > 380, () -> json.paths().size() + " recognized");
    }
  }

  @Test
  void fixLeavesNothingForASecondTurn() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.toList()) {
        Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
    Shell shell = Shell.in(folder);
    List<String> first =
        shell.run("fix", ".").err().lines().filter(l -> !l.contains("not changed")).toList();
    assertEquals(List.of(), first);
    Outcome second = shell.run("fix", ".");
    assertTrue(second.out().startsWith("Nothing to mend"), second.out());
  }
}
