package dev.taskdef.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command runs.
 *
 * @param directory what relative paths are relative to
 * @param in what {@code -} reads
 * @param out reports; UTF-8
 * @param err what goes wrong, in one line each; UTF-8
 * @param colored whether reports may hold escape sequences for colors
 */
public record Terminal(
    Path directory, InputStream in, PrintStream out, PrintStream err, boolean colored) {

  /** The terminal, or the pipes, that this process was started with. */
  public static Terminal ofProcess(boolean colored) {
    return new Terminal(
        Path.of("").toAbsolutePath(),
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        colored);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    BufferedOutputStream buffered =
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  /** Says on the error stream, in one line, what went wrong. */
  void complain(String message) {
    err.println("taskdef: " + Printable.of(message));
    err.flush();
  }

  /** Hands on all that was written. */
  void flush() {
    out.flush();
    err.flush();
  }
}
