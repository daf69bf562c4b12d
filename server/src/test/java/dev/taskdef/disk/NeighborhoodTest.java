package dev.taskdef.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies around a file is seen as far as its repository, and no link leads out. */
final class NeighborhoodTest {
  private static final String TASK =
      "{\"family\": \"f\", \"containerDefinitions\": [{\"name\": \"a\", \"image\": \"%s\"}]}";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  private static String task(String image) {
    return TASK.formatted(image);
  }

  @Test
  void seesAsFarAsTheRepository() throws IOException {
    write("repo/.git/HEAD", "");
    write("repo/.taskdef.json", "{}");
    write("repo/.github/workflows/a.yml", "- uses: x/amazon-ecs-render-task-definition@v1\n");
    write("repo/infra/Dockerfile", "FROM nginx:1.27\n");
    Neighborhood seen = Neighborhood.of(folder.resolve("repo/infra"));
    assertEquals(Optional.of("{}"), seen.settings().flatMap(s -> s.text()));
    assertTrue(seen.surroundings().rendersImages());
    assertEquals(Optional.of("nginx:1.27"), seen.baseImage());
    assertEquals("infra/a.json", seen.relative(folder.resolve("repo/infra/a.json")));
  }

  @Test
  void seesNothingBeyondTheRepository() throws IOException {
    write(".taskdef.json", "{}");
    write("repo/.git/HEAD", "");
    write("repo/Dockerfile", "FROM nginx:1.27\n");
    write("repo/infra/x", "");
    Neighborhood seen = Neighborhood.of(folder.resolve("repo/infra"));
    assertEquals(Optional.empty(), seen.settings());
    assertEquals(Optional.empty(), seen.baseImage());
    assertEquals(folder.resolve("repo/.taskdef.json"), seen.settingsPath());
  }

  @Test
  void linksThatLeadOutAreNotFollowed() throws IOException {
    Path secret = write("secret.json", "{\"consumer\": \"terraform\"}");
    write("repo/.git/HEAD", "");
    Files.createSymbolicLink(folder.resolve("repo/.taskdef.json"), secret);
    Files.createSymbolicLink(folder.resolve("repo/taskdef.json"), write("t.json", task("out:1")));
    write("repo/sub/my-taskdef.json", task("in:1"));
    assertEquals(
        Optional.empty(),
        Neighborhood.of(folder.resolve("repo")).settings().flatMap(s -> s.text()));
    assertEquals(ImmutableList.of("in:1"), ImageScan.of(List.of(folder.resolve("repo"))));
  }

  @Test
  void settingsThatAreNoFileOrTooLargeAreUnreadable() throws IOException {
    write("repo/.git/HEAD", "");
    Files.createDirectories(folder.resolve("repo/.taskdef.json"));
    assertTrue(isUnreadable(folder.resolve("repo")));
    write("large/.taskdef.json", " ".repeat((1 << 20) + 1));
    assertTrue(isUnreadable(folder.resolve("large")));
  }

  private static boolean isUnreadable(Path folder) {
    return Neighborhood.of(folder).settings().filter(s -> s.text().isEmpty()).isPresent();
  }

  @Test
  void imagesComeFromFilesThatAreCalledTaskDefinitions() throws IOException {
    write("a/taskdef.json", task("seldom:1"));
    write("b/taskdef.json", task("often:2"));
    write("c/task-definition.json", task("often:2"));
    write("c/other.json", task("foreign:1"));
    write("node_modules/x/taskdef.json", task("foreign:2"));
    write(".hidden/taskdef.json", task("foreign:3"));
    write("d/taskdef.json", "no json at all \u0000");
    write("e/taskdef.json", task("${IMAGE}"));
    assertEquals(ImmutableList.of("often:2", "seldom:1"), ImageScan.of(List.of(folder)));
    assertEquals(ImmutableList.of(), ImageScan.of(List.of(folder.resolve("absent"))));
  }

  @ParameterizedTest
  @CsvSource({
    "FROM nginx:1.27, nginx:1.27",
    "from --platform=linux/amd64 alpine AS build, alpine",
    "FROM golang AS build|RUN x|FROM scratch, ''",
    "FROM alpine AS base|FROM golang AS build|FROM Base AS final, alpine",
    "ARG V|FROM alpine:$V, ''",
    "# FROM nothing|FROM\talpine # tail, alpine",
    "FROM, ''",
    "'', ''",
  })
  void theLastStageDecides(String lines, String base) {
    assertEquals(
        base, dev.taskdef.ide.Dockerfile.of(lines.replace("|", "\r\n")).baseImage().orElse(""));
  }
}
