package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import java.util.ArrayList;
import java.util.List;
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
    Inputs inputs = Inputs.of(arguments, terminal.directory(), streamName);
    Reading reading = ConsumerChoice.of(consumer, inputs.inputs(), terminal.directory());
    Failures failures = new Failures();
    FileCheck check = FileCheck.of(reading, failures);
    List<CheckedFile> files = new ArrayList<>();
    int skipped = 0;
    for (Input input : inputs.inputs()) {
      Optional<CheckedFile> checked = check.of(input, terminal.in());
      checked.ifPresent(files::add);
      skipped += checked.isEmpty() && input.shown().contains(".json") ? 1 : 0;
    }
    CheckRun run =
        new CheckRun(
            reading.consumer(),
            reading.consumerWhy(),
            ImmutableList.copyOf(files),
            skipped,
            inputs.unreadable(),
            failures.heard());
    format.write(run, hints, terminal);
    run.unreadable().forEach(terminal::complain);
    failures.tell(terminal);
    if (run.isEmpty()) {
      terminal.complain("no task definition was found in " + String.join(", ", arguments));
    }
    return run.exitCode();
  }
}
