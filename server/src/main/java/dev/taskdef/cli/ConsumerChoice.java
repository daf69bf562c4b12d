package dev.taskdef.cli;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.ide.WorkflowScan;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who reads the files: what the command line says, else what the workflows of their
 * repository show, else the default.
 */
final class ConsumerChoice {
  private static final long LARGEST_WORKFLOW = 1L << 20;

  private ConsumerChoice() {}

  /** The reading for inputs; {@code asked} is what the command line says. */
  static Reading of(Optional<Consumer> asked, List<Input> inputs, Path directory) {
    if (asked.isPresent()) {
      return Reading.standard().readBy(asked.get(), "--consumer");
    }
    ImmutableSet<Path> repositories =
        inputs.stream()
            .map(i -> i.origin() == Input.Origin.STREAM ? directory : i.file().resolveSibling("."))
            .map(folder -> folder.toAbsolutePath().normalize())
            .distinct()
            .flatMap(folder -> repository(folder).stream())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableSet<Reading> readings =
        repositories.stream().map(ConsumerChoice::read).collect(ImmutableSet.toImmutableSet());
    if (readings.size() == 1) {
      return readings.asList().get(0);
    }
    return readings.isEmpty()
        ? Reading.standard()
        : Reading.standard()
            .readBy(Consumer.AWS_CLI, "the repositories of these files differ; --consumer chooses");
  }

  // The nearest folder upwards that holds workflows; not beyond the repository.
  private static Optional<Path> repository(Path start) {
    for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".github/workflows"))) {
        return Optional.of(folder);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Reading read(Path repository) {
    Map<String, String> workflows = new TreeMap<>();
    Path folder = repository.resolve(".github/workflows");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> read(repository, file, workflows));
      } catch (IOException e) {
        return Reading.standard();
      }
    }
    return WorkflowScan.of(workflows).applyTo(Reading.standard());
  }

  private static void read(Path repository, Path file, Map<String, String> workflows) {
    String path = repository.relativize(file).toString().replace('\\', '/');
    try {
      if (WorkflowScan.isWorkflow(path)
          && Files.isRegularFile(file)
          && Files.size(file) <= LARGEST_WORKFLOW) {
        workflows.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // A workflow that cannot be read says nothing.
      workflows.remove(path);
    }
  }
}
