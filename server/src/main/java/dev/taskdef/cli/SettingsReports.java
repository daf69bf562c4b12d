package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.cli.Views.View;
import dev.taskdef.disk.Neighborhood;
import dev.taskdef.disk.SuppressionUse;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Suppression;
import dev.taskdef.rules.settings.SettingsCheck;
import dev.taskdef.rules.settings.SettingsFile;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be said of the settings in a run: of those that were named or found, everything; of
 * those that only held for other files, what is wrong.
 *
 * @param linter the rules
 * @param folders the folders that were searched
 * @param directory where the command runs
 */
record SettingsReports(Linter linter, ImmutableSet<Path> folders, Path directory) {

  /** The settings that held for these files and have something wrong. */
  ImmutableList<CheckedFile> around(List<CheckedFile> files) {
    Map<Path, View> views = new LinkedHashMap<>();
    files.stream()
        .map(CheckedFile::view)
        .filter(v -> v.around().settings().isPresent())
        .forEach(v -> views.putIfAbsent(v.around().settingsPath(), v));
    return views.values().stream()
        .map(view -> of(shown(view.around()), view, text(view), used(view.around(), files)))
        .filter(file -> !file.diagnostics().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Settings that were named or found. */
  CheckedFile of(Input input, View view, InputStream stream, List<CheckedFile> files) {
    Loaded loaded = Loaded.of(input, stream);
    if (loaded instanceof Loaded.Refused refused) {
      return CheckedFile.unreadable(input.shown(), view, refused.reason());
    }
    String text = ((Loaded.Content) loaded).file().text();
    return of(
        input.shown(),
        view,
        text,
        SuppressionUse.of(view.around(), used(view.around(), files), linter));
  }

  private CheckedFile of(
      String shown, View view, String text, ImmutableMap<String, ImmutableSet<Suppression>> used) {
    JsonTree tree = JsonTree.parse(text);
    boolean unreadable =
        view.around().settings().filter(s -> s.text().isEmpty()).isPresent() && text.isEmpty();
    ImmutableList<Diagnostic> found =
        unreadable
            ? SettingsCheck.unreadable(linter.catalog())
            : SettingsCheck.of(tree, linter.catalog(), idle(tree, view.around(), used));
    return new CheckedFile(
        shown,
        DocumentKind.SETTINGS,
        view,
        "utf-8",
        "",
        SourceText.of(text),
        found,
        ImmutableSet.of());
  }

  private ImmutableSet<Suppression> idle(
      JsonTree tree, Neighborhood around, ImmutableMap<String, ImmutableSet<Suppression>> used) {
    Path home = around.settingsPath().resolveSibling("");
    return SettingsFile.read(tree).idle(used, folders.stream().anyMatch(home::startsWith));
  }

  private static ImmutableMap<String, ImmutableSet<Suppression>> used(
      Neighborhood around, List<CheckedFile> files) {
    ImmutableMap.Builder<String, ImmutableSet<Suppression>> used = ImmutableMap.builder();
    files.stream()
        .filter(
            f -> f.isReadable() && f.view().around().settingsPath().equals(around.settingsPath()))
        .forEach(f -> used.put(f.view().path(), f.used()));
    return used.buildKeepingLast();
  }

  private static String text(View view) {
    return view.around().settings().flatMap(s -> s.text()).orElse("");
  }

  private String shown(Neighborhood around) {
    Path path = around.settingsPath();
    Path here = directory.toAbsolutePath().normalize();
    return (path.startsWith(here) ? here.relativize(path) : path).toString().replace('\\', '/');
  }
}
