package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code format} leaves on the disk, and what {@code format --check} says. */
final class FormatCommandTest {
  private static final String CRAMPED =
      "{\"family\":\"a\",\n\"containerDefinitions\":[ ], \"cpu\":\"256\"}";
  private static final String LAID_OUT =
      "{ \"family\": \"a\", \"containerDefinitions\": [], \"cpu\": \"256\" }\n";

  @TempDir Path folder;
  private Shell shell = Shell.in(Path.of(""));

  @BeforeEach
  void shell() throws IOException {
    shell = Shell.in(folder);
    shell.write(".editorconfig", "root = true\n");
  }

  @Test
  void filesAreLaidOut() throws IOException {
    shell.write("web.json", CRAMPED);
    check(0, "web.json\n1 of 1 file laid out anew.\n", "format", "web.json");
    assertEquals(LAID_OUT, shell.read("web.json"));
    check(0, "Nothing to lay out in 1 file.\n", "format", "web.json");
  }

  @Test
  void checkWritesNothing() throws IOException {
    shell.write("a/web.json", CRAMPED);
    shell.write("a/good.json", LAID_OUT);
    shell.write("a/package.json", "{\"name\":\"x\"}");
    check(1, "a/web.json\n1 of 2 files not laid out.\n", "format", "--check", "a");
    assertEquals(CRAMPED, shell.read("a/web.json"));
    check(0, "Nothing to lay out in 1 file.\n", "format", "--check", "a/good.json");
  }

  @Test
  void ourOwnGoodExamplesAreLaidOut() {
    Outcome outcome = Shell.in(Path.of("..")).run("format", "--check", "examples/good");
    assertEquals("Nothing to lay out in 2 files.\n", outcome.out());
  }

  @Test
  void theProjectSaysHow() throws IOException {
    shell.write(".editorconfig", "root = true\n[*.json]\nindent_size = 4\nmax_line_length = 40\n");
    shell.write("web.json", CRAMPED);
    assertEquals(0, shell.run("format", "web.json").code());
    assertEquals(
        "{\n    \"family\": \"a\",\n    \"containerDefinitions\": [],\n    \"cpu\": \"256\"\n}\n",
        shell.read("web.json"));
  }

  @Test
  void encodingAndLineEndsStay() throws IOException {
    byte[] utf16 = ("\uFEFF" + CRAMPED.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
    shell.write("web.json", utf16);
    assertEquals(0, shell.run("format", "web.json").code());
    assertEquals(
        "\uFEFF" + LAID_OUT.replace("\n", "\r\n"),
        Files.readString(folder.resolve("web.json"), StandardCharsets.UTF_16LE));
  }

  @Test
  void brokenTextKeepsEveryCharacter() throws IOException {
    String broken = "{\"family\":\"a\",\n\"containerDefinitions\":[ {\"name\":\"x}";
    shell.write("web.json", broken);
    check(
        0,
        """
        web.json: is broken, so that not all of it can be laid out (`taskdef check` tells why)
        Nothing to lay out in 1 file.
        """,
        "format",
        "web.json");
    assertEquals(broken, shell.read("web.json"));
  }

  @Test
  void whatIsNoTaskDefinitionIsLeftAlone() throws IOException {
    shell.write("a.json", "{\"name\":\"x\"}");
    shell.write("b.json", LAID_OUT);
    check(
        0,
        "a.json: is not a task definition; it was left alone\nNothing to lay out in 2 files.\n",
        "format",
        "a.json",
        "b.json");
    assertEquals("{\"name\":\"x\"}", shell.read("a.json"));
    assertEquals(2, shell.run("format", "none.json").code());
    assertEquals(2, shell.run("format").code());
  }

  @Test
  void theStreamIsAFilter() {
    Outcome outcome = shell.feed(CRAMPED, "format", "-");
    assertEquals(LAID_OUT, outcome.out());
    assertEquals(0, outcome.code());
    Outcome strange = shell.feed("hello  there", "format", "-");
    assertEquals("hello  there", strange.out());
    assertEquals(1, shell.feed(CRAMPED, "format", "--check", "-").code());
  }

  private void check(int code, String out, String... arguments) {
    Outcome outcome = shell.run(arguments);
    assertEquals(out, outcome.out());
    assertEquals(code, outcome.code());
    assertTrue(outcome.err().isEmpty(), outcome.err());
  }
}
