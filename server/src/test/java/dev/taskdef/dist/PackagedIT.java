package dev.taskdef.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.taskdef.dist.Packaged.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged copy works wherever it is put and whatever happened to it, or says in one line why
 * not.
 */
final class PackagedIT {
  private static final String GOOD =
      """
      {
        "family": "web",
        "containerDefinitions": [{"name": "web", "image": "nginx:1.27", "memory": 128, "essential": true}]
      }
      """;
  private static final String BAD =
      GOOD.replace(
          "\"memory\": 128",
          "\"memory\": \"lots\", \"healthCheck\": {\"command\": [\"CMD\", \"curl -f http://localhost/ || exit 1\"]}");
  private static final long LARGEST_ARCHIVE = 40_000_000;
  private static final ImmutableMap<String, String> CACHE_OR_NOTHING =
      ImmutableMap.of("TASKDEF_JAVA_OPTIONS", "-XX:AOTMode=on");

  @TempDir static Path temp = Path.of("");
  private static Packaged packaged = new Packaged(Path.of(""), Path.of(""), "");
  private static Path files = Path.of("");

  private enum Damage {
    MISSING,
    EMPTY,
    CUT_SHORT,
    NOISE,
    A_FOLDER
  }

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    packaged = Packaged.unpackedIn(temp);
    files = Files.createDirectories(temp.resolve("their files \u00e4"));
    Files.writeString(files.resolve("good-\u00fc-task-definition.json"), GOOD);
    Files.writeString(files.resolve("bad task-definition.json"), BAD);
  }

  @Test
  void archiveIsSmall() throws IOException {
    assertTrue(Files.size(packaged.archive()) <= LARGEST_ARCHIVE);
  }

  @Test
  void checksWithoutJavaPathHomeOrLocale() throws IOException, InterruptedException {
    Ended good = packaged.run(files, "check", "good-\u00fc-task-definition.json");
    assertEquals(0, good.code(), good::toString);
    Ended bad = packaged.run(files, "check", "--format", "json", "bad task-definition.json");
    assertEquals(1, bad.code(), bad::toString);
    assertTrue(bad.out().contains("\"pointer\":\"/containerDefinitions/0/memory\""), bad.out());
    assertEquals("", bad.err());
  }

  @Test
  void wrongUsageAndUnreadableInputEndWithTwo() throws IOException, InterruptedException {
    assertEquals(2, packaged.run(files, "check", "--no-such-option").code());
    Ended missing = packaged.run(files, "check", "no-such-file.json");
    assertEquals(2, missing.code());
    assertTrue((missing.out() + missing.err()).contains("no-such-file.json"), missing::toString);
  }

  @Test
  void theCacheIsUsedAfterMoving() throws IOException, InterruptedException {
    assumeFalse(javaOptionsOfTheImage().contains("SharedArchiveFile"), "made without JDK 25");
    Ended ended =
        packaged.run(files, CACHE_OR_NOTHING, "check", "good-\u00fc-task-definition.json");
    assertEquals(0, ended.code(), ended::toString);
    assertEquals("", ended.err());
  }

  @Test
  void optionsForOtherJavaProgramsDoNotCount() throws IOException, InterruptedException {
    ImmutableMap<String, String> hostile =
        ImmutableMap.of(
            "JAVA_TOOL_OPTIONS",
            "-Xmx2m",
            "JDK_JAVA_OPTIONS",
            "-jar nothing.jar",
            "JAVA_HOME",
            "/nowhere");
    Ended ended = packaged.run(files, hostile, "check", "good-\u00fc-task-definition.json");
    assertEquals(0, ended.code(), ended::toString);
  }

  @Test
  void writesNothingIntoItsOwnFolder() throws IOException, InterruptedException {
    ImmutableSortedMap<String, Long> before = timesIn(packaged.home());
    packaged.run(packaged.home(), "check", files.toString());
    assertServerAnswers(packaged);
    assertEquals(before, timesIn(packaged.home()));
  }

  @Test
  void serverAnswersAndEnds() throws IOException, InterruptedException {
    assertServerAnswers(packaged);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamagedCacheOnlyCostsTime(Damage damage) throws IOException, InterruptedException {
    for (String program : List.of("command", "server")) {
      Path cache = packaged.cache(program);
      Path kept = cache.resolveSibling("kept");
      Files.move(cache, kept);
      try {
        damage(damage, kept, cache);
        assertCommandAnswers(program.equals("command"));
        assertServerAnswers(packaged);
      } finally {
        Files.deleteIfExists(cache);
        Files.move(kept, cache);
      }
    }
  }

  private static void assertCommandAnswers(boolean lostItsCache)
      throws IOException, InterruptedException {
    Ended ended = packaged.run(files, "check", "--format", "json", "bad task-definition.json");
    assertEquals(1, ended.code(), ended::toString);
    assertTrue(ended.out().startsWith("{"), ended.out());
    assertEquals(lostItsCache, !ended.err().isBlank(), "the loss of the cache is said");
  }

  /** What an editor sees that starts the server again, and tells it so, as ours does. */
  @Test
  void aDocumentThatFillsTheMemoryEndsTheServerOnce() throws IOException, InterruptedException {
    String text = "[" + "1,".repeat(4 << 20) + "2]";
    Process first = withLittleMemory();
    assertThrows(IOException.class, () -> askAbout(text, false, Frames.with(first)));
    assertTrue(first.waitFor(20, TimeUnit.SECONDS));
    assertEquals(3, first.exitValue());
    String said = new String(first.getErrorStream().readAllBytes(), UTF_8);
    assertTrue(said.contains("OutOfMemoryError"), said);

    Process second = withLittleMemory();
    assertTrue(askAbout(text, true, Frames.with(second)).contains("\"items\":[]"));
    second.destroy();
  }

  private static Process withLittleMemory() throws IOException {
    ImmutableMap<String, String> options = ImmutableMap.of("TASKDEF_JAVA_OPTIONS", "-Xmx96m");
    return packaged.builder(files, options, "lsp").start();
  }

  private static String askAbout(String text, boolean restarts, Frames frames) throws IOException {
    frames.send(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{},"
            + "\"initializationOptions\":{\"restarts\":"
            + restarts
            + "}}}");
    frames.answerTo(1);
    frames.send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
    frames.send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":"
            + "\"file:///x/long.json\",\"languageId\":\"ecs-task-definition\",\"version\":1,\"text\":\""
            + text
            + "\"}}}");
    frames.send(
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/diagnostic\",\"params\":{\"textDocument\":"
            + "{\"uri\":\"file:///x/long.json\"}}}");
    return frames.answerTo(2);
  }

  @Test
  void anotherPlatformIsToldSo() throws IOException, InterruptedException {
    assumeFalse(packaged.isWindows(), "the starter for Windows does not look");
    String script = Files.readString(packaged.starter());
    String foreign = script.replaceFirst("-e \"/[^\"]*\"", "-e \"/no/such/loader\"");
    assertFalse(foreign.equals(script));
    Path copy = packaged.starter().resolveSibling("foreign");
    Files.writeString(copy, foreign);
    try {
      Process process = new ProcessBuilder("sh", copy.toString(), "check", ".").start();
      String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
      assertEquals(2, process.waitFor());
      assertTrue(said.contains("made for " + packaged.platform()), said);
    } finally {
      Files.delete(copy);
    }
  }

  private static void damage(Damage damage, Path good, Path cache) throws IOException {
    byte[] bytes = Files.readAllBytes(good);
    switch (damage) {
      case MISSING -> {}
      case EMPTY -> Files.createFile(cache);
      case CUT_SHORT -> Files.write(cache, Arrays.copyOf(bytes, bytes.length / 2));
      case NOISE -> {
        new Random(1).nextBytes(bytes);
        Files.write(cache, bytes);
      }
      case A_FOLDER -> Files.createDirectory(cache);
    }
  }

  private static void assertServerAnswers(Packaged packaged)
      throws IOException, InterruptedException {
    Process server =
        packaged
            .builder(files, ImmutableMap.of(), "lsp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Frames frames = Frames.with(server);
    frames.send(
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,
        "capabilities":{"textDocument":{"diagnostic":{}}}}}""");
    assertTrue(frames.answerTo(1).contains("\"capabilities\""));
    frames.send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
    String text = BAD.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    frames.send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":"
            + "\"file:///x/task-definition.json\",\"languageId\":\"ecs-task-definition\",\"version\":1,\"text\":\""
            + text
            + "\"}}}");
    frames.send(
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/diagnostic\",\"params\":{\"textDocument\":"
            + "{\"uri\":\"file:///x/task-definition.json\"}}}");
    String diagnostics = frames.answerTo(2);
    // A rule sees it; what only the schema knows may follow the first answer.
    assertTrue(diagnostics.contains("health-cmd-command-line"), diagnostics);
    frames.send("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"shutdown\"}");
    frames.answerTo(3);
    frames.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
    assertTrue(server.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, server.exitValue());
  }

  private static String javaOptionsOfTheImage() throws IOException {
    return Files.readString(packaged.home().resolve("runtime/taskdef.args"));
  }

  private static ImmutableSortedMap<String, Long> timesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .collect(
              ImmutableSortedMap.toImmutableSortedMap(
                  Comparator.naturalOrder(),
                  file -> folder.relativize(file).toString(),
                  file -> file.toFile().lastModified() * 31 + file.toFile().length()));
    }
  }
}
