package dev.taskdef.lsp;

import dev.taskdef.disk.Neighborhood;
import dev.taskdef.ide.FileNames;
import dev.taskdef.syntax.JsonTree;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings that a document's suppressions are written to.
 *
 * @param uri how the editor calls them, or would
 * @param tree what they say now; empty where they have to be created
 * @param version the editor's number of that state; empty where they are not open
 * @param path the document's path from their folder
 */
record SettingsTarget(String uri, Optional<JsonTree> tree, Optional<Integer> version, String path) {

  /**
   * The settings nearest to a document, as the editor shows them where they are open. New ones
   * belong to the root of the workspace's folder, or else of the repository. Empty where nobody
   * looked around yet, or where they cannot be read.
   */
  static Optional<SettingsTarget> of(
      DocumentUri document, Neighbors neighbors, Session session, Lifecycle lifecycle) {
    Optional<Path> file = document.localFile().map(Path::normalize);
    Optional<Neighborhood> around = neighbors.around(document);
    if (file.isEmpty() || around.isEmpty()) {
      return Optional.empty();
    }
    if (around.get().settings().isPresent()) {
      Path settings = around.get().settingsPath();
      String path = around.get().relative(file.get());
      return open(settings, session)
          .map(
              d ->
                  new SettingsTarget(
                      d.snapshot().uri(),
                      Optional.of(d.snapshot().tree()),
                      Optional.of(d.snapshot().version()),
                      path))
          .or(
              () ->
                  around
                      .get()
                      .settings()
                      .flatMap(s -> s.text())
                      .map(
                          text ->
                              new SettingsTarget(
                                  settings.toUri().toString(),
                                  Optional.of(JsonTree.parse(text)),
                                  Optional.empty(),
                                  path)));
    }
    Path home =
        lifecycle.workspace().stream()
            .flatMap(uri -> uri.localFile().stream())
            .map(Path::normalize)
            .filter(file.get()::startsWith)
            .findFirst()
            .or(() -> around.get().repository())
            .orElse(around.get().folder());
    return Optional.of(
        new SettingsTarget(
            home.resolve(FileNames.SETTINGS).toUri().toString(),
            Optional.empty(),
            Optional.empty(),
            home.relativize(file.get()).toString().replace('\\', '/')));
  }

  private static Optional<Document> open(Path settings, Session session) {
    return session.all().stream()
        .filter(d -> new DocumentUri(d.snapshot().uri()).isSettings())
        .filter(
            d ->
                new DocumentUri(d.snapshot().uri())
                    .localFile()
                    .map(Path::normalize)
                    .filter(settings::equals)
                    .isPresent())
        .findFirst();
  }
}
