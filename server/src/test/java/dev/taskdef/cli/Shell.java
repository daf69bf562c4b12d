package dev.taskdef.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs commands in a folder, as a shell would.
 *
 * @param folder where
 * @param colored whether the output counts as a terminal
 */
record Shell(Path folder, boolean colored) {

  /** What a command left behind. */
  record Outcome(int code, String out, String err) {
    String lastLine() {
      return out.lines().reduce("", (a, b) -> b);
    }
  }

  static Shell in(Path folder) {
    return new Shell(folder, false);
  }

  /** The folder of the project. */
  static Path project() {
    return Path.of("..").toAbsolutePath().normalize();
  }

  Outcome run(String... arguments) {
    return feed(new byte[0], arguments);
  }

  Outcome feed(String input, String... arguments) {
    return feed(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  Outcome feed(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            folder,
            new ByteArrayInputStream(input),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            colored);
    int code = Cli.run(List.of(arguments), terminal);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.write(file, bytes);
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
