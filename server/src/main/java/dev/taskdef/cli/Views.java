package dev.taskdef.cli;

import dev.taskdef.disk.Neighborhood;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How each input is read, and what is to be said of it: as the command line says, else the settings
 * of its project, else the workflows of its repository. Safe to use from several threads.
 */
final class Views {
  private final Optional<Consumer> asked;
  private final Map<Path, Neighborhood> seen = new ConcurrentHashMap<>();

  private Views(Optional<Consumer> asked) {
    this.asked = asked;
  }

  /**
   * How one input is seen.
   *
   * @param reading how it is read
   * @param settings what is to be said of it
   * @param path its path from the folder of the settings
   * @param around what lies around it
   */
  record View(Reading reading, Settings settings, String path, Neighborhood around) {

    /** The same, where the content of the file says more of who reads it. */
    View readAs(Reading other) {
      return new View(other, settings, path, around);
    }
  }

  /** Views for a run; {@code asked} is what the command line says. */
  static Views of(Optional<Consumer> asked) {
    return new Views(asked);
  }

  /** How an input is seen; standard input as the file of its name. */
  View of(Input input) {
    Path file = input.file().toAbsolutePath().normalize();
    Neighborhood around = around(file.resolveSibling(""));
    String path = around.relative(file);
    boolean meant = input.isMeant() && !input.isSettings();
    Reading standard = meant ? Reading.standard().asNamed() : Reading.standard();
    Reading reading = around.bySettings(around.byRepository(standard), path);
    return new View(
        asked.map(c -> reading.readBy(c, "--consumer")).orElse(reading),
        around.settingsFile().settings(path),
        path,
        around);
  }

  /** What lies around the files of a folder, absolute. */
  private Neighborhood around(Path folder) {
    return seen.computeIfAbsent(folder, Neighborhood::of);
  }
}
