package dev.taskdef.testing;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder {@code shared} beside the project, with real files and public test suites. Tests that
 * need it are skipped without.
 */
public final class SharedFiles {
  private SharedFiles() {}

  /** A path below the shared folder; the calling test is skipped when it is not there. */
  public static Path path(String name) {
    Path found = Path.of(name);
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("taskdef")) && folder.getParent() != null) {
        found = folder.resolveSibling("shared").resolve(name);
        break;
      }
    }
    Assumptions.assumeTrue(Files.exists(found), "../shared/" + name + " is not here");
    return found;
  }

  /** The files of a folder below the shared folder, by name. */
  public static ImmutableList<Path> files(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.filter(Files::isRegularFile).sorted().collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The real task definitions. */
  public static ImmutableList<Path> corpus() {
    return files("corpus/files");
  }

  /** The bytes of a file. */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
