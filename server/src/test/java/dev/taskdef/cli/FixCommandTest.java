package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskdef.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code fix} leaves on the disk. */
final class FixCommandTest {
  @TempDir Path folder;
  private Shell shell = Shell.in(Path.of(""));

  @BeforeEach
  void shell() {
    shell = Shell.in(folder);
  }

  @Test
  void aSafeFixIsAppliedAndNothingElseIsTouched() throws IOException {
    shell.write("web.json", Definitions.BAD_HEALTH);
    Outcome outcome = shell.run("fix", "web.json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(Definitions.MENDED_HEALTH, shell.read("web.json"));
    assertTrue(outcome.out().contains("Change CMD to CMD-SHELL [health-cmd-command-line]"));
    assertEquals(List.of("web.json"), names());
  }

  @Test
  void whatNeedsADecisionIsLeftAndCounted() throws IOException {
    shell.write("web.json", Definitions.UNDECIDED);
    Outcome outcome = shell.run("fix", "web.json");
    assertEquals(1, outcome.code(), outcome.out());
    assertEquals(Definitions.UNDECIDED, shell.read("web.json"));
    assertTrue(outcome.out().contains("1 error left"), outcome.out());
  }

  @Test
  void lineEndsStay() throws IOException {
    String windows = Definitions.BAD_HEALTH.replace("\n", "\r\n");
    shell.write("web.json", windows);
    assertEquals(0, shell.run("fix", "web.json").code());
    assertEquals(Definitions.MENDED_HEALTH.replace("\n", "\r\n"), shell.read("web.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void otherEncodingsBecomeUtf8(String encoding) throws IOException {
    shell.write("web.json", Definitions.GOOD.getBytes(Charset.forName(encoding)));
    assertEquals(1, shell.run("check", "web.json").code());
    Outcome outcome = shell.run("fix", "web.json");
    assertEquals(0, outcome.code(), outcome.out() + outcome.err());
    assertEquals(Definitions.GOOD, shell.read("web.json"));
    assertEquals(0, shell.run("check", "web.json").code());
  }

  @Test
  void aByteOrderMarkGoes() throws IOException {
    shell.write("web.json", "\uFEFF" + Definitions.GOOD);
    assertEquals(1, shell.run("check", "web.json").code());
    assertEquals(0, shell.run("fix", "web.json").code());
    assertEquals(Definitions.GOOD, shell.read("web.json"));
  }

  @Test
  void bytesWithoutMeaningAreNeverWritten() throws IOException {
    byte[] latin =
        Definitions.BAD_HEALTH
            .replace("\"web\"", "\"w\u00e9b\"")
            .getBytes(StandardCharsets.ISO_8859_1);
    shell.write("web.json", latin);
    Outcome checked = shell.run("check", "web.json");
    assertEquals(1, checked.code());
    assertTrue(checked.out().contains("[encoding-invalid]"), checked.out());
    Outcome fixed = shell.run("fix", "web.json");
    assertEquals(2, fixed.code());
    assertTrue(fixed.err().contains("it was not changed"), fixed.err());
    assertArrayEquals(latin, Files.readAllBytes(folder.resolve("web.json")));
    assertArrayEquals(latin, bytes(shell.feed(latin, "fix", "-"), latin));
  }

  // Text of the outcome is decoded, so bytes that mean nothing are compared by their number.
  private static byte[] bytes(Outcome outcome, byte[] expected) {
    return outcome.out().length() == expected.length ? expected : new byte[0];
  }

  @Test
  void diffShowsAndWritesNothing() throws IOException {
    shell.write("infra/web.json", Definitions.BAD_HEALTH);
    Outcome outcome = shell.run("fix", "--diff", "infra/web.json");
    assertEquals(Definitions.BAD_HEALTH, shell.read("infra/web.json"));
    assertTrue(
        outcome.out().startsWith("--- a/infra/web.json\n+++ b/infra/web.json\n@@ -"),
        outcome.out());
    assertEquals(Definitions.MENDED_HEALTH, Patch.apply(Definitions.BAD_HEALTH, outcome.out()));
    assertEquals(0, outcome.code());
  }

  @Test
  void standardInputIsAFilter() {
    Outcome outcome = shell.feed(Definitions.BAD_HEALTH, "fix", "-");
    assertEquals(Definitions.MENDED_HEALTH, outcome.out());
    assertTrue(outcome.err().contains("1 change"), outcome.err());
    assertEquals("{\"a\": 1,}", shell.feed("{\"a\": 1,}", "fix", "-").out());
  }

  @Test
  void strangersAreLeftAlone() throws IOException {
    String tsconfig = "{ // strict\n  \"compilerOptions\": {\"strict\": true,}\n}\n";
    shell.write("tsconfig.json", tsconfig);
    Outcome outcome = shell.run("fix", "tsconfig.json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(tsconfig, shell.read("tsconfig.json"));
    assertTrue(outcome.out().contains("is not a task definition; it was left alone"));
  }

  @Test
  void permissionsStay() throws IOException {
    Path file = shell.write("web.json", Definitions.BAD_HEALTH);
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
    assertEquals(0, shell.run("fix", "web.json").code());
    assertEquals("rw-r----x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = shell.write("real/web.json", Definitions.BAD_HEALTH);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    assertEquals(0, shell.run("fix", "link.json").code());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(Definitions.MENDED_HEALTH, Files.readString(file));
  }

  @Test
  void aReadOnlyFileIsSaidSo() throws IOException {
    Path file = shell.write("web.json", Definitions.BAD_HEALTH);
    assertTrue(file.toFile().setReadOnly());
    Outcome outcome = shell.run("fix", "web.json");
    assertEquals(2, outcome.code());
    assertEquals("taskdef: web.json: is read-only", outcome.err().strip());
    assertEquals(Definitions.BAD_HEALTH, Files.readString(file));
    assertEquals(List.of("web.json"), names());
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws IOException {
    Path file = shell.write("web.json", "new");
    byte[] old = "old".getBytes(StandardCharsets.UTF_8);
    byte[] mended = "mended".getBytes(StandardCharsets.UTF_8);
    assertThrows(FileSystemException.class, () -> FileWrite.replace(file, old, mended));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("web.json"), names());
  }

  @Test
  void aGoodFileIsNotWritten() throws IOException {
    Path file = shell.write("web.json", Definitions.GOOD);
    Object before = Files.readAttributes(file, "unix:ino").get("ino");
    assertEquals(0, shell.run("fix", "web.json").code());
    assertEquals(before, Files.readAttributes(file, "unix:ino").get("ino"));
  }

  @Test
  void aFolderIsMendedWithoutItsStrangers() throws IOException {
    shell.write("infra/web.json", Definitions.BAD_HEALTH);
    shell.write("infra/tsconfig.json", "{\"a\": 1,}");
    Outcome outcome = shell.run("fix", "infra");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(Definitions.MENDED_HEALTH, shell.read("infra/web.json"));
    assertEquals("{\"a\": 1,}", shell.read("infra/tsconfig.json"));
    assertFalse(outcome.out().contains("tsconfig"), outcome.out());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
