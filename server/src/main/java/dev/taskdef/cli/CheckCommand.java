package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Consumer;
import dev.taskdef.rules.Linter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code taskdef check}.
 *
 * @param arguments files, folders, and {@code -}
 * @param format a name of {@link CheckReport#BY_NAME}
 * @param consumer who reads the files, where the command line says so
 * @param hints whether hints are shown
 * @param streamName how reports call standard input
 */
record CheckCommand(
    ImmutableList<String> arguments,
    CheckReport format,
    Optional<Consumer> consumer,
    boolean hints,
    String streamName) {

  /** Runs it and gives the exit code. */
  int run(Terminal terminal) {
    Loading loading = Loading.begin();
    Inputs inputs = Inputs.of(arguments, terminal.directory(), streamName);
    Failures failures = new Failures();
    Linter linter = loading.linter(failures);
    Views views = Views.of(consumer);
    FileCheck check = FileCheck.of(views, linter);
    ImmutableList<Input> definitions =
        inputs.inputs().stream()
            .filter(i -> !i.isSettings())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Optional<CheckedFile>> checked =
        definitions.parallelStream()
            .map(input -> check.of(input, terminal.in()))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<CheckedFile> files =
        checked.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    int skipped = 0;
    for (int i = 0; i < checked.size(); i++) {
      boolean isJson = definitions.get(i).shown().contains(".json");
      skipped += checked.get(i).isEmpty() && isJson ? 1 : 0;
    }
    ImmutableList<CheckedFile> all = withSettings(inputs, files, views, linter, terminal);
    CheckRun run = new CheckRun(all, skipped, inputs.unreadable(), failures.heard());
    format.write(run, hints, terminal);
    run.unreadable().forEach(terminal::complain);
    failures.tell(terminal);
    if (run.isEmpty()) {
      terminal.complain("no task definition was found in " + String.join(", ", arguments));
    }
    return run.exitCode();
  }

  private static ImmutableList<CheckedFile> withSettings(
      Inputs inputs,
      ImmutableList<CheckedFile> files,
      Views views,
      Linter linter,
      Terminal terminal) {
    SettingsReports reports = new SettingsReports(linter, inputs.folders(), terminal.directory());
    ImmutableList<CheckedFile> named =
        inputs.inputs().stream()
            .filter(Input::isSettings)
            .map(input -> reports.of(input, views.of(input), terminal.in(), files))
            .collect(ImmutableList.toImmutableList());
    ImmutableSet<Path> told =
        named.stream()
            .map(f -> f.view().around().settingsPath())
            .collect(ImmutableSet.toImmutableSet());
    return ImmutableList.<CheckedFile>builder()
        .addAll(files)
        .addAll(named)
        .addAll(
            reports.around(files).stream()
                .filter(f -> !told.contains(f.view().around().settingsPath()))
                .toList())
        .build();
  }
}
