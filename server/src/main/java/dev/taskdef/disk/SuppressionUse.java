package dev.taskdef.disk;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Suppression;
import dev.taskdef.syntax.JsonTree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds out whether the suppressions of a project's settings are of use still, by checking the
 * files that they name by their whole paths. Files that are named by a pattern are not looked for.
 */
public final class SuppressionUse {
  private static final int MOST = 100;
  private static final int LARGEST = 1 << 20;

  private SuppressionUse() {}

  /**
   * The suppressions that were of use, by path of each file that could be checked; a file that does
   * not exist has no use for any.
   *
   * @param home the neighborhood of the settings
   * @param known what is known of some files already
   */
  public static ImmutableMap<String, ImmutableSet<Suppression>> of(
      Neighborhood home, ImmutableMap<String, ImmutableSet<Suppression>> known, Linter linter) {
    ImmutableMap.Builder<String, ImmutableSet<Suppression>> used = ImmutableMap.builder();
    used.putAll(known);
    Path folder = home.settingsPath().resolveSibling("");
    home.settingsFile().exactFiles().stream()
        .filter(path -> !known.containsKey(path))
        .limit(MOST)
        .forEach(path -> of(home, folder, path, linter).ifPresent(found -> used.put(path, found)));
    return used.buildKeepingLast();
  }

  private static Optional<ImmutableSet<Suppression>> of(
      Neighborhood home, Path folder, String path, Linter linter) {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(ImmutableSet.of());
    }
    if (!Neighborhood.of(file.resolveSibling("")).settingsPath().equals(home.settingsPath())) {
      return Optional.of(ImmutableSet.of());
    }
    return SmallFile.text(folder, file, LARGEST)
        .map(text -> used(home, path, JsonTree.parse(text), linter));
  }

  private static ImmutableSet<Suppression> used(
      Neighborhood home, String path, JsonTree tree, Linter linter) {
    Reading reading = home.bySettings(home.byRepository(Reading.standard().asNamed()), path);
    return linter
        .lintFully(TaskDefinition.of(tree, reading), home.settingsFile().settings(path))
        .used();
  }
}
