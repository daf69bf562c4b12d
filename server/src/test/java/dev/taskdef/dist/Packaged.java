package dev.taskdef.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A copy of what {@code mvn -Pdist package} made, unpacked somewhere and moved from there. */
record Packaged(Path home, Path archive, String platform) {
  private static final int LONGEST_SECONDS = 60;

  /** What a finished process left: exit code, standard output and standard error. */
  record Ended(int code, String out, String err) {}

  /**
   * Unpacks the archive and moves it to another folder, with blanks and letters that are not ASCII
   * in its name.
   */
  static Packaged unpackedIn(Path folder) throws IOException, InterruptedException {
    String made = System.getProperty("taskdef.dist", "");
    assumeTrue(!made.isEmpty(), "needs -Pdist");
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of(made))) {
      properties.load(in);
    }
    Path archive = Path.of(property(properties, "archive"));
    Path first = Files.createDirectories(folder.resolve("first"));
    ProcessBuilder tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", first.toString()).inheritIO();
    assertEquals(0, tar.start().waitFor());
    Path name = Path.of(property(properties, "home")).getFileName();
    Path home = folder.resolve("moved to \u00fc \u00e9 \u65e5\u672c").resolve("task def");
    Files.createDirectories(home.resolveSibling("."));
    Files.move(first.resolve(name.toString()), home);
    return new Packaged(home, archive, property(properties, "platform"));
  }

  private static String property(Properties properties, String key) {
    String value = properties.getProperty(key, "");
    assertTrue(!value.isEmpty(), key);
    return value;
  }

  boolean isWindows() {
    return platform.startsWith("win32");
  }

  Path starter() {
    return home.resolve("bin").resolve(isWindows() ? "taskdef.cmd" : "taskdef");
  }

  /** The start-up cache of {@code command} or {@code server}. */
  Path cache(String program) {
    return home.resolve("runtime/lib/" + program + ".cache");
  }

  /** Runs it with nothing in its environment: no PATH, no HOME, no JAVA_HOME, no locale. */
  Ended run(Path workingFolder, String... arguments) throws IOException, InterruptedException {
    return run(workingFolder, ImmutableMap.of(), arguments);
  }

  Ended run(Path workingFolder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("taskdef", ".out");
    Path err = Files.createTempFile("taskdef", ".err");
    try {
      Process process =
          builder(workingFolder, environment, arguments)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Still running after " + LONGEST_SECONDS + " s: " + starter());
      }
      return new Ended(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  ProcessBuilder builder(Path workingFolder, Map<String, String> environment, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(
                ImmutableList.<String>builder().add(starter().toString()).add(arguments).build())
            .directory(workingFolder.toFile());
    if (!isWindows()) {
      builder.environment().clear();
    }
    builder.environment().putAll(environment);
    return builder;
  }
}
