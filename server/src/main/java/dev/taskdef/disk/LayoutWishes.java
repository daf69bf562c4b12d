package dev.taskdef.disk;

import dev.taskdef.ide.layout.EditorConfig;
import java.nio.file.Path;

/**
 * Reads the {@code .editorconfig} files around a file, up to the one that calls itself the root.
 */
public final class LayoutWishes {
  private static final int LARGEST = 1 << 18;

  private LayoutWishes() {}

  /** What they say of the file; nothing where there are none. */
  public static EditorConfig of(Path file) {
    return EditorConfig.of(
        file.toAbsolutePath().normalize(),
        config -> SmallFile.text(config.resolveSibling(""), config, LARGEST));
  }
}
