package dev.taskdef.disk;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Dockerfile;
import dev.taskdef.ide.FileNames;
import dev.taskdef.ide.WorkflowScan;
import dev.taskdef.model.Reading;
import dev.taskdef.model.Surroundings;
import dev.taskdef.rules.settings.SettingsFile;
import dev.taskdef.syntax.JsonTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies around the files of one folder: its repository's workflows, the settings nearest to it,
 * and the Dockerfile in it. Folders above the repository do not count.
 *
 * @param folder the folder, absolute
 * @param repository the nearest folder upwards that holds {@code .git}, or else workflows
 * @param settings the nearest settings upwards
 * @param workflows what the workflows say
 * @param baseImage what the Dockerfile in the folder builds on
 */
public record Neighborhood(
    Path folder,
    Optional<Path> repository,
    Optional<SettingsText> settings,
    WorkflowScan workflows,
    Optional<String> baseImage) {
  private static final int LARGEST = 1 << 20;
  private static final int MOST_WORKFLOWS = 200;

  /**
   * Settings of a project as they lie on disk.
   *
   * @param path the file
   * @param text what it says; empty where it cannot be read
   * @param file the same, read
   */
  public record SettingsText(Path path, Optional<String> text, SettingsFile file) {
    private static SettingsText of(Path path, Optional<String> text) {
      SettingsFile file =
          text.map(t -> SettingsFile.read(JsonTree.parse(t))).orElse(SettingsFile.none());
      return new SettingsText(path, text, file);
    }
  }

  /** Looks around in a folder. */
  public static Neighborhood of(Path start) {
    Path folder = start.toAbsolutePath().normalize();
    Optional<Path> repository = repository(folder);
    return new Neighborhood(
        folder,
        repository,
        settings(folder, repository),
        repository.map(Neighborhood::workflows).orElse(WorkflowScan.none()),
        SmallFile.text(folder, folder.resolve("Dockerfile"), LARGEST)
            .flatMap(text -> Dockerfile.of(text).baseImage()));
  }

  /** Nothing is known of the folder. */
  public static Neighborhood unknown(Path folder) {
    return new Neighborhood(
        folder, Optional.empty(), Optional.empty(), WorkflowScan.none(), Optional.empty());
  }

  /** What of it says something of a task definition. */
  public Surroundings surroundings() {
    return new Surroundings(!workflows.renders().isEmpty(), baseImage, ImmutableList.of());
  }

  /** What the settings say; nothing where there are none. */
  public SettingsFile settingsFile() {
    return settings.map(SettingsText::file).orElse(SettingsFile.none());
  }

  /** How a file is read as far as the repository decides. */
  public Reading byRepository(Reading standard) {
    return workflows.applyTo(standard.amid(surroundings()));
  }

  /** How a file is read where the settings decide; by {@code otherwise} where they do not. */
  public Reading bySettings(Reading otherwise, String path) {
    return settingsFile().applyTo(otherwise, path, FileNames.SETTINGS);
  }

  /** Where the settings are, or where they would be looked for. */
  public Path settingsPath() {
    return settings
        .map(SettingsText::path)
        .orElseGet(() -> repository.orElse(folder).resolve(FileNames.SETTINGS));
  }

  /** The path of a file from the folder of the settings, with forward slashes. */
  public String relative(Path file) {
    Path home = settingsPath().resolveSibling("").toAbsolutePath().normalize();
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(home) ? home.relativize(whole) : whole).toString().replace('\\', '/');
  }

  private static Optional<Path> repository(Path start) {
    for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".github/workflows"))
          || Files.exists(folder.resolve(".git"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Optional<SettingsText> settings(Path start, Optional<Path> repository) {
    for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(FileNames.SETTINGS);
      if (Files.exists(file)) {
        return Optional.of(
            SettingsText.of(file, SmallFile.text(repository.orElse(folder), file, LARGEST)));
      }
      if (repository.filter(folder::equals).isPresent()) {
        break;
      }
    }
    return Optional.empty();
  }

  private static WorkflowScan workflows(Path repository) {
    Map<String, String> texts = new TreeMap<>();
    Path folder = repository.resolve(".github/workflows");
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
        for (Path file : files) {
          String path = repository.relativize(file).toString().replace('\\', '/');
          if (texts.size() < MOST_WORKFLOWS && WorkflowScan.isWorkflow(path)) {
            SmallFile.text(repository, file, LARGEST).ifPresent(text -> texts.put(path, text));
          }
        }
      } catch (IOException | java.nio.file.DirectoryIteratorException e) {
        return WorkflowScan.none();
      }
    }
    return WorkflowScan.of(texts);
  }
}
