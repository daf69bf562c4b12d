package dev.taskdef.disk;

import dev.taskdef.text.DecodedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads small text files that somebody else wrote. */
final class SmallFile {
  private SmallFile() {}

  /**
   * The text of a regular file; empty where it cannot be read, is larger than {@code limit} bytes,
   * or where a link leads out of {@code root}.
   */
  static Optional<String> text(Path root, Path file, int limit) {
    try {
      if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(limit + 1);
        return bytes.length > limit ? Optional.empty() : Optional.of(DecodedFile.of(bytes).text());
      }
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }
}
