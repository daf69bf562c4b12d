package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and what the command ends with. */
final class CheckCommandTest {
  @TempDir Path folder;
  private Shell shell = Shell.in(Path.of(""));

  @BeforeEach
  void shell() {
    shell = Shell.in(folder);
  }

  @Test
  void aGoodFileEndsWithZero() throws IOException {
    shell.write("web.json", Definitions.GOOD);
    Outcome outcome = shell.run("check", "web.json");
    assertEquals(0, outcome.code(), outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void anErrorEndsWithOne() throws IOException {
    shell.write("web.json", Definitions.BAD_HEALTH);
    Outcome outcome = shell.run("check", "web.json");
    assertEquals(1, outcome.code());
    assertTrue(outcome.out().startsWith("web.json:9:21: error: CMD "), outcome.out());
    assertTrue(outcome.out().contains("[health-cmd-command-line]"), outcome.out());
  }

  @Test
  void aMissingFileIsOneClearLine() {
    Outcome outcome = shell.run("check", "nowhere.json");
    assertEquals(2, outcome.code());
    assertEquals(
        "nowhere.json: error: there is no such file or folder",
        outcome.out().lines().findFirst().orElse(""));
  }

  @Test
  void anUnreadableFileOutweighsErrors() throws IOException {
    shell.write("web.json", Definitions.BAD_HEALTH);
    assertEquals(2, shell.run("check", "web.json", "nowhere.json").code());
  }

  @Test
  void standardInputHasTheNameItWasGiven() {
    Outcome outcome =
        shell.feed(Definitions.BAD_HEALTH, "check", "--stdin-filename", "a/b.json", "-");
    assertEquals(1, outcome.code());
    assertTrue(outcome.out().startsWith("a/b.json:9:21: "), outcome.out());
    assertTrue(shell.feed(Definitions.BAD_HEALTH, "check", "-").out().startsWith("<stdin>:9:21: "));
  }

  @Test
  void ofAFolderOnlyTaskDefinitionsCount() throws IOException {
    shell.write("infra/b/web.json", Definitions.BAD_HEALTH);
    shell.write("infra/a.json", Definitions.GOOD);
    shell.write("infra/package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
    shell.write("infra/broken.json", "{\"name\": ");
    shell.write("infra/node_modules/x/web.json", Definitions.BAD_HEALTH);
    shell.write("infra/target/web.json", Definitions.BAD_HEALTH);
    shell.write("infra/readme.txt", Definitions.BAD_HEALTH);
    Outcome outcome = shell.run("check", "--format", "json", "infra");
    assertEquals(1, outcome.code());
    assertEquals(
        "infra/a.json infra/b/web.json", String.join(" ", JsonOutput.of(outcome.out()).paths()));
    assertEquals(2, JsonOutput.of(outcome.out()).skipped());
  }

  @Test
  void aFolderWithoutTaskDefinitionIsSaidSo() throws IOException {
    shell.write("empty/package.json", "{}");
    Outcome outcome = shell.run("check", "empty");
    assertEquals(2, outcome.code());
    assertEquals("taskdef: no task definition was found in empty", outcome.err().strip());
  }

  @Test
  void linksInACircleEnd() throws IOException {
    shell.write("infra/web.json", Definitions.GOOD);
    Files.createSymbolicLink(folder.resolve("infra/again"), folder.resolve("infra"));
    Files.createSymbolicLink(folder.resolve("infra/same.json"), folder.resolve("infra/web.json"));
    Outcome outcome = shell.run("check", "--format", "json", "infra");
    assertEquals(1, JsonOutput.of(outcome.out()).paths().size(), outcome.out());
  }

  @Test
  void aFileIsCheckedOnce() throws IOException {
    shell.write("web.json", Definitions.BAD_HEALTH);
    Outcome outcome = shell.run("check", "--format", "json", "web.json", "./web.json", ".");
    assertEquals(1, JsonOutput.of(outcome.out()).paths().size(), outcome.out());
  }

  @Test
  void aStrangerThatWasNamedIsSaidSo() throws IOException {
    shell.write("a.json", "{\"compilerOptions\": {\"strict\": true}}");
    Outcome outcome = shell.run("check", "a.json");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith("a.json: is not a task definition"), outcome.out());
  }

  @Test
  void anEmptyFileIsOneClearLine() throws IOException {
    shell.write("web.json", "");
    Outcome outcome = shell.run("check", "web.json");
    assertEquals(1, outcome.code(), outcome.out());
    assertTrue(outcome.out().startsWith("web.json:1:1: error: "), outcome.out());
    assertTrue(outcome.out().contains("[empty-document]"), outcome.out());
  }

  @Test
  void aBinaryFileIsOneClearLine() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    shell.write("web.json", bytes);
    Outcome outcome = shell.run("check", "web.json");
    assertEquals(2, outcome.code(), outcome.out());
    assertTrue(outcome.out().startsWith("web.json: error: is a binary file"), outcome.out());
  }

  @Test
  void fiftyMegabytesAreOneClearLine() throws IOException {
    byte[] bytes = new byte[50 << 20];
    Arrays.fill(bytes, (byte) ' ');
    shell.write("web.json", bytes);
    Outcome outcome = shell.run("check", "web.json");
    assertEquals(2, outcome.code());
    assertTrue(
        outcome.out().startsWith("web.json: error: is too large to be a task definition"),
        outcome.out());
    assertEquals(2, shell.feed(bytes, "check", "-").code());
  }

  @Test
  void aFolderGivenAsFileOfADeviceIsRefused() {
    Outcome outcome = shell.run("check", "/dev/null");
    assertEquals(2, outcome.code(), outcome.out());
  }

  @Test
  void hintsAreCountedAndShownWhenAskedFor() throws IOException {
    String text =
        Definitions.GOOD.replace(
            "\"memory\": 256",
            "\"memory\": 256, \"logConfiguration\": {\"logDriver\": \"awslogs\", \"options\":"
                + " {\"awslogs-group\": \"/ecs/web\", \"awslogs-region\": \"eu-west-1\"}}");
    shell.write("web.json", text);
    assertTrue(shell.run("check", "web.json").out().contains("(shown with --hints)"));
    assertFalse(shell.run("check", "web.json").out().contains("[awslogs-create-group-missing]"));
    Outcome shown = shell.run("check", "--hints", "web.json");
    assertTrue(shown.out().contains(": hint: "), shown.out());
    assertTrue(shown.out().contains("[awslogs-create-group-missing]"), shown.out());
  }
}
