package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import dev.taskdef.cli.Shell.Outcome;
import dev.taskdef.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is said of real files, line by line: somebody looked at every error in these lists, and what
 * changes in them is looked at again. {@code -Dupdate} rewrites the list of findings; the list of
 * defended errors is written by hand.
 */
final class CorpusGoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path FINDINGS = GOLDEN.resolve("corpus.tsv");
  private static final Path DEFENDED = GOLDEN.resolve("corpus-defended.tsv");

  @Test
  void findingsAreTheReviewedOnes() throws IOException {
    String actual = String.join("\n", findings(ImmutableList.of("."))) + "\n";
    if (System.getProperty("update") != null) {
      Files.writeString(FINDINGS, actual);
    }
    assertEquals(
        Files.readString(FINDINGS),
        actual,
        "Findings on real files have changed. Look at each difference; if all are right, run:"
            + " mvn -q -Dfast -pl server test -Dtest=CorpusGoldenTest -Dupdate");
  }

  /** On files without a known mistake an error is very likely ours, so each is defended by name. */
  @Test
  void errorsOnCleanFilesAreDefended() throws IOException {
    List<String> clean =
        Files.readAllLines(SharedFiles.path("corpus/clean.txt")).stream()
            .filter(line -> !line.isBlank())
            .toList();
    ImmutableSortedSet<String> defended =
        Files.readAllLines(DEFENDED).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Splitter.on('\t').limit(3).splitToList(line))
            .map(cells -> cells.get(0) + "\t" + cells.get(1))
            .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
    ImmutableSortedSet<String> found =
        findings(
                ImmutableList.<String>builder()
                    .add("--consumer", "github-action")
                    .addAll(clean)
                    .build())
            .stream()
            .map(line -> Splitter.on('\t').splitToList(line))
            .filter(cells -> cells.get(1).equals("error"))
            .map(cells -> cells.get(0) + "\t" + cells.get(2))
            .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
    assertEquals(String.join("\n", defended), String.join("\n", found));
  }

  // File, severity, rule and pointer of all that is found, in the order of the files and places.
  private static ImmutableList<String> findings(List<String> which) {
    Path corpus = SharedFiles.path("corpus/files");
    ImmutableList.Builder<String> arguments = ImmutableList.builder();
    arguments.add("check", "--format", "json").addAll(which);
    Outcome outcome = Shell.in(corpus).run(arguments.build().toArray(String[]::new));
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    for (JsonNode file : JsonOutput.of(outcome.out()).root().get("files")) {
      String name = Path.of(file.get("path").asString()).getFileName().toString();
      file.get("diagnostics")
          .forEach(
              d ->
                  lines.add(
                      String.join(
                          "\t",
                          name,
                          d.get("severity").asString(),
                          d.get("rule").asString(),
                          d.get("pointer").asString())));
    }
    return lines.build();
  }
}
