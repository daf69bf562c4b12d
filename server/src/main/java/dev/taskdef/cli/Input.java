package dev.taskdef.cli;

import dev.taskdef.ide.FileNames;
import java.nio.file.Path;

/**
 * Something to read a task definition from.
 *
 * @param shown the path as reports show it: as given, with {@code /}
 * @param file where to read it; for standard input, where it would lie
 * @param origin how it came to be read
 */
record Input(String shown, Path file, Origin origin) {

  /** How an input came to be read. */
  enum Origin {
    /** A person named this file and no other. */
    CALLED,
    /** A person, or a shell's pattern, named it among others. */
    LISTED,
    /** It lay in a folder. */
    FOUND,
    /** Standard input. */
    STREAM
  }

  /** Whether a report speaks of it even when it is no task definition. */
  boolean isNamed() {
    return origin != Origin.FOUND;
  }

  /** Whether it holds the settings of a project. */
  boolean isSettings() {
    return FileNames.isSettings(String.valueOf(file.getFileName()));
  }

  /** Whether somebody surely meant it to be a task definition, so that less evidence is enough. */
  boolean isMeant() {
    return origin == Origin.CALLED || origin == Origin.STREAM;
  }
}
