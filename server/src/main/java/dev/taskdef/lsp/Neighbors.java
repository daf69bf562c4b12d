package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.disk.ImageScan;
import dev.taskdef.disk.Neighborhood;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.SettingsFile;
import dev.taskdef.syntax.JsonTree;
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
  private final Current<ImmutableMap<Path, Seen>> seen = new Current<>(ImmutableMap.of());
  private final Current<ImmutableList<String>> images = new Current<>(ImmutableList.of());

  /**
   * What was seen around a folder.
   *
   * @param neighborhood what lies there
   * @param settings what the settings nearest to it say
   */
  record Seen(Neighborhood neighborhood, SettingsFile settings) {}

  /** What was seen around a document; empty where nobody looked, or where there is no file. */
  Optional<Seen> around(DocumentUri document) {
    return folder(document).map(folder -> seen.value().get(folder));
  }

  /** The images that the workspace uses, as far as they were looked for. */
  ImmutableList<String> images() {
    return images.value();
  }

  /** Whether nobody looked around a document yet. */
  boolean isNew(DocumentUri document) {
    return folder(document).filter(folder -> !seen.value().containsKey(folder)).isPresent();
  }

  /** Looks around these documents, and forgets all others. Answers whether anything is new. */
  synchronized boolean look(Collection<DocumentUri> documents, Catalog rules) {
    Map<Path, Seen> now = new LinkedHashMap<>();
    for (DocumentUri document : documents) {
      folder(document).ifPresent(f -> now.computeIfAbsent(f, folder -> look(folder, rules)));
    }
    ImmutableMap<Path, Seen> before = seen.value();
    seen.set(ImmutableMap.copyOf(now));
    return !before.equals(now);
  }

  private static Seen look(Path folder, Catalog rules) {
    Neighborhood neighborhood = Neighborhood.of(folder);
    String text = neighborhood.settings().flatMap(s -> s.text()).orElse("");
    return new Seen(neighborhood, SettingsFile.read(JsonTree.parse(text), rules));
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
