package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.disk.ImageScan;
import dev.taskdef.disk.Neighborhood;
import dev.taskdef.disk.SuppressionUse;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Suppression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What lies around the open documents, as far as anybody has looked: looking takes a while and
 * happens beside the reader's thread, telling what was seen takes no time.
 */
final class Neighbors {
  private final Current<ImmutableMap<Path, Neighborhood>> seen = new Current<>(ImmutableMap.of());
  private final Current<ImmutableMap<Path, ImmutableSet<Suppression>>> idle =
      new Current<>(ImmutableMap.of());
  private final Current<ImmutableList<String>> images = new Current<>(ImmutableList.of());

  /** What was seen around a document; empty where nobody looked, or where there is no file. */
  Optional<Neighborhood> around(DocumentUri document) {
    return folder(document).map(folder -> seen.value().get(folder));
  }

  /** The images that the workspace uses, as far as they were looked for. */
  ImmutableList<String> images() {
    return images.value();
  }

  /** The suppressions of open settings that match nothing any more, as they were when looked at. */
  ImmutableSet<Suppression> idle(DocumentUri settings) {
    return settings
        .localFile()
        .map(file -> idle.value().getOrDefault(file.normalize(), ImmutableSet.of()))
        .orElse(ImmutableSet.of());
  }

  /** Looks whether the suppressions of open settings are of use still. */
  boolean lookForUse(Collection<DocumentUri> documents, Linter linter) {
    Map<Path, ImmutableSet<Suppression>> now = new LinkedHashMap<>();
    for (DocumentUri document : documents) {
      if (document.isSettings()) {
        around(document).ifPresent(n -> now.put(n.settingsPath(), idle(n, linter)));
      }
    }
    boolean different = !idle.value().equals(now);
    idle.set(ImmutableMap.copyOf(now));
    return different;
  }

  private static ImmutableSet<Suppression> idle(Neighborhood home, Linter linter) {
    return home.settingsFile().idle(SuppressionUse.of(home, ImmutableMap.of(), linter), false);
  }

  /** Whether nobody looked around a document yet. */
  boolean isNew(DocumentUri document) {
    return folder(document).filter(folder -> !seen.value().containsKey(folder)).isPresent();
  }

  /** Looks around these documents, and forgets all others. Answers whether anything is new. */
  synchronized boolean look(Collection<DocumentUri> documents) {
    Map<Path, Neighborhood> now = new LinkedHashMap<>();
    for (DocumentUri document : documents) {
      folder(document).ifPresent(f -> now.computeIfAbsent(f, Neighborhood::of));
    }
    ImmutableMap<Path, Neighborhood> before = seen.value();
    seen.set(ImmutableMap.copyOf(now));
    return !before.equals(now);
  }

  /** Looks for images in the folders of the workspace. Answers whether anything is new. */
  boolean lookForImages(ImmutableList<DocumentUri> workspace) {
    ImmutableList<Path> folders =
        workspace.stream()
            .flatMap(uri -> uri.localFile().stream())
            .filter(Files::isDirectory)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<String> before = images.value();
    images.set(ImageScan.of(folders));
    return !before.equals(images.value());
  }

  private static Optional<Path> folder(DocumentUri document) {
    return document.localFile().map(file -> file.resolveSibling("").normalize());
  }
}
