package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Linter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code taskdef fix}.
 *
 * @param arguments files, folders, and {@code -}
 * @param consumer who reads the files, where the command line says so
 * @param diff whether to show what would change and write nothing
 * @param streamName how reports call standard input
 */
record FixCommand(
    ImmutableList<String> arguments, Optional<Consumer> consumer, boolean diff, String streamName) {

  /**
   * Runs it and gives the exit code: 1 where errors remain, 2 where something could not be read or
   * written.
   */
  int run(Terminal terminal) {
    Loading loading = Loading.begin();
    Inputs inputs = Inputs.of(arguments, terminal.directory(), streamName);
    Failures failures = new Failures();
    Linter linter = loading.linter(failures);
    FileMending mending = new FileMending(Views.of(consumer), linter);
    Tally tally = new Tally(streams(inputs) || diff ? terminal.err() : terminal.out());
    for (Input input : inputs.inputs()) {
      Loaded loaded = Loaded.of(input, terminal.in());
      if (loaded instanceof Loaded.Content content) {
        fix(input, content, mending.of(input, content.file()), terminal, tally);
      } else if (input.isNamed()) {
        tally.fail(input, ((Loaded.Refused) loaded).reason(), terminal);
      }
    }
    inputs.unreadable().forEach(terminal::complain);
    failures.tell(terminal);
    if (tally.files == 0 && tally.failed == 0) {
      terminal.complain("no task definition was found in " + String.join(", ", arguments));
      return ExitCode.USAGE;
    }
    tally.say(diff);
    return tally.failed > 0 || !inputs.unreadable().isEmpty() ? ExitCode.USAGE : tally.exitCode();
  }

  private static boolean streams(Inputs inputs) {
    return inputs.inputs().stream().anyMatch(i -> i.origin() == Input.Origin.STREAM);
  }

  private void fix(
      Input input, Loaded.Content content, Mended mended, Terminal terminal, Tally tally) {
    if (!mended.isTaskDefinition()) {
      if (input.isNamed()) {
        tally.strange(input, mended);
      }
      pass(input, content.bytes(), terminal);
      return;
    }
    if (!content.file().isExact()) {
      tally.fail(
          input,
          "holds bytes that are not " + content.file().encoding() + "; it was not changed",
          terminal);
      pass(input, content.bytes(), terminal);
      return;
    }
    try {
      if (diff) {
        String text =
            UnifiedDiff.of(content.file().text(), mended.text())
                .text(input.shown(), new Paint(terminal.colored()));
        terminal.out().print(text);
      } else if (input.origin() == Input.Origin.STREAM) {
        pass(input, mended.bytes(), terminal);
      } else if (mended.isChanged()) {
        FileWrite.replace(input.file(), content.bytes(), mended.bytes());
      }
      tally.add(input, mended);
    } catch (IOException e) {
      tally.fail(input, Loaded.reason(e), terminal);
    }
  }

  // What came in by standard input always goes out again: a filter must not swallow what it does
  // not understand.
  private void pass(Input input, byte[] bytes, Terminal terminal) {
    if (!diff && input.origin() == Input.Origin.STREAM) {
      terminal.out().write(bytes, 0, bytes.length);
    }
  }

  /** What was done so far, and the words for it. */
  private static final class Tally {
    private final PrintStream out;
    private final Set<Reading> readings = new LinkedHashSet<>();
    private int files;
    private int failed;
    private int changed;
    private int changes;
    private int errors;

    Tally(PrintStream out) {
      this.out = out;
    }

    void add(Input input, Mended mended) {
      readings.add(mended.reading());
      files++;
      errors += mended.errorsLeft();
      List<String> done = mended.done();
      if (!done.isEmpty()) {
        changed++;
        changes += done.size();
        out.println(Printable.of(input.shown()) + ": " + Summary.counted(done.size(), "change"));
        done.forEach(line -> out.println("  " + Printable.of(line)));
      }
    }

    void strange(Input input, Mended mended) {
      readings.add(mended.reading());
      files++;
      out.println(Printable.of(input.shown()) + ": is not a task definition; it was left alone");
    }

    void fail(Input input, String reason, Terminal terminal) {
      failed++;
      terminal.complain(input.shown() + ": " + reason);
    }

    void say(boolean diff) {
      String what =
          changes == 0
              ? "Nothing to mend"
              : Summary.counted(changes, diff ? "possible change" : "change");
      String where =
          changes == 0
              ? " in " + Summary.counted(files, "file")
              : " in " + changed + " of " + Summary.counted(files, "file");
      String left =
          errors == 0
              ? "."
              : "; "
                  + Summary.counted(errors, "error")
                  + " left that need a decision (`taskdef check` shows them).";
      out.println(what + where + left);
      out.println(Printable.of(ReadAs.of(readings).sentence()));
    }

    int exitCode() {
      return errors > 0 ? ExitCode.ERRORS : ExitCode.OK;
    }
  }
}
