package dev.taskdef.cli;

import dev.taskdef.disk.Neighborhood;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.SettingsFile;
import dev.taskdef.syntax.JsonTree;
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
  private final Catalog rules;
  private final Map<Path, Around> seen = new ConcurrentHashMap<>();

  private Views(Optional<Consumer> asked, Catalog rules) {
    this.asked = asked;
    this.rules = rules;
  }

  /**
   * How one input is seen.
   *
   * @param reading how it is read
   * @param settings what is to be said of it
   * @param around where its settings stand
   */
  record View(Reading reading, Settings settings, Around around) {}

  /**
   * What lies around the files of a folder.
   *
   * @param neighborhood what lies there
   * @param settings what the settings nearest to it say
   */
  record Around(Neighborhood neighborhood, SettingsFile settings) {}

  /** Views with these rules; {@code asked} is what the command line says. */
  static Views of(Optional<Consumer> asked, Catalog rules) {
    return new Views(asked, rules);
  }

  /** How an input is seen; standard input as the file of its name. */
  View of(Input input) {
    Path file = input.file().toAbsolutePath().normalize();
    Around around = seen.computeIfAbsent(file.resolveSibling(""), this::look);
    String path = around.neighborhood().relative(file);
    Reading standard = input.isMeant() ? Reading.standard().asNamed() : Reading.standard();
    Reading reading =
        around
            .settings()
            .applyTo(
                around
                    .neighborhood()
                    .workflows()
                    .applyTo(standard.amid(around.neighborhood().surroundings())),
                path);
    return new View(
        asked.map(c -> reading.readBy(c, "--consumer")).orElse(reading),
        around.settings().settings(path),
        around);
  }

  private Around look(Path folder) {
    Neighborhood neighborhood = Neighborhood.of(folder);
    String text = neighborhood.settings().flatMap(s -> s.text()).orElse("");
    return new Around(neighborhood, SettingsFile.read(JsonTree.parse(text), rules));
  }
}
