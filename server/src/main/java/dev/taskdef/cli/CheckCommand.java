package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.rules.Linter;
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
    FileCheck check = FileCheck.of(Views.of(consumer, linter.catalog()), linter);
    ImmutableList<Optional<CheckedFile>> checked =
        inputs.inputs().parallelStream()
            .map(input -> check.of(input, terminal.in()))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<CheckedFile> files =
        checked.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    int skipped = 0;
    for (int i = 0; i < checked.size(); i++) {
      boolean isJson = inputs.inputs().get(i).shown().contains(".json");
      skipped += checked.get(i).isEmpty() && isJson ? 1 : 0;
    }
    CheckRun run = new CheckRun(files, skipped, inputs.unreadable(), failures.heard());
    format.write(run, hints, terminal);
    run.unreadable().forEach(terminal::complain);
    failures.tell(terminal);
    if (run.isEmpty()) {
      terminal.complain("no task definition was found in " + String.join(", ", arguments));
    }
    return run.exitCode();
  }
}
