package dev.taskdef.house;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of this project, found from the folder that the tests run in. */
record ProjectFiles(Path root) {

  static ProjectFiles find() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("taskdef"))
          && Files.isDirectory(folder.resolve("server"))) {
        return new ProjectFiles(folder);
      }
    }
    throw new IllegalStateException("No project around " + here);
  }

  /** The Java files below a folder of the module {@code server}, in a stable order. */
  ImmutableList<Path> java(String sourceFolder) {
    Path start = root.resolve("server").resolve(sourceFolder);
    if (!Files.isDirectory(start)) {
      return ImmutableList.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What git tracks or would track; empty where there is no git or no repository. */
  ImmutableList<Path> tracked() throws IOException, InterruptedException {
    Process git;
    try {
      git =
          new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException noGit) {
      return ImmutableList.of();
    }
    String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!git.waitFor(30, TimeUnit.SECONDS) || git.exitValue() != 0) {
      return ImmutableList.of();
    }
    return listed
        .lines()
        .map(root::resolve)
        .filter(Files::isRegularFile)
        .collect(ImmutableList.toImmutableList());
  }

  /** The text of a file, byte by byte, so that no encoding can fail. */
  static String bytesOf(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
