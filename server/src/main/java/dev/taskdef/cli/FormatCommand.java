package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.disk.LayoutWishes;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.JsonFormat;
import dev.taskdef.syntax.JsonStyle;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.DecodedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * {@code taskdef format}.
 *
 * @param arguments files, folders, and {@code -}
 * @param check whether to list what is not laid out, and write nothing
 * @param streamName how reports call standard input
 */
record FormatCommand(ImmutableList<String> arguments, boolean check, String streamName) {

  /**
   * Runs it and gives the exit code: 1 where {@code --check} found files to lay out, 2 where
   * something could not be read or written.
   */
  int run(Terminal terminal) {
    Inputs inputs = Inputs.of(arguments, terminal.directory(), streamName);
    boolean streams = inputs.inputs().stream().anyMatch(i -> i.origin() == Input.Origin.STREAM);
    Tally tally = new Tally(streams && !check ? terminal.err() : terminal.out());
    for (Input input : inputs.inputs()) {
      Loaded loaded = Loaded.of(input, terminal.in());
      if (loaded instanceof Loaded.Content content) {
        format(input, content, terminal, tally);
      } else if (input.isNamed()) {
        tally.fail(input, ((Loaded.Refused) loaded).reason(), terminal);
      }
    }
    inputs.unreadable().forEach(terminal::complain);
    if (tally.files == 0 && tally.failed == 0) {
      terminal.complain("no task definition was found in " + String.join(", ", arguments));
      return ExitCode.USAGE;
    }
    tally.say(check);
    if (tally.failed > 0 || !inputs.unreadable().isEmpty()) {
      return ExitCode.USAGE;
    }
    return check && tally.changed > 0 ? ExitCode.ERRORS : ExitCode.OK;
  }

  private void format(Input input, Loaded.Content content, Terminal terminal, Tally tally) {
    DecodedFile file = content.file();
    JsonTree tree = JsonTree.parse(file.text());
    Reading reading = input.isMeant() ? Reading.standard().asNamed() : Reading.standard();
    if (TaskDefinition.of(tree, reading).kind() == DocumentKind.UNRECOGNIZED) {
      if (input.isNamed()) {
        tally.strange(input);
      }
      pass(input, content.bytes(), terminal);
      return;
    }
    if (!file.isExact()) {
      tally.fail(
          input, "holds bytes that are not " + file.encoding() + "; it was not changed", terminal);
      pass(input, content.bytes(), terminal);
      return;
    }
    String text = tree.text().with(JsonFormat.text(tree, style(input, terminal))).toString();
    boolean changed = !text.equals(file.text());
    try {
      if (input.origin() == Input.Origin.STREAM) {
        pass(input, changed ? file.encode(text) : content.bytes(), terminal);
      } else if (changed && !check) {
        FileWrite.replace(input.file(), content.bytes(), file.encode(text));
      }
      tally.add(input, changed, JsonFormat.isSound(tree));
    } catch (IOException e) {
      tally.fail(input, Loaded.reason(e), terminal);
    }
  }

  // Standard input has a place only where a name was given for it.
  private JsonStyle style(Input input, Terminal terminal) {
    boolean stream = input.origin() == Input.Origin.STREAM;
    if (stream && streamName.startsWith("<")) {
      return JsonStyle.standard();
    }
    Path file = stream ? terminal.directory().resolve(streamName) : input.file();
    return LayoutWishes.of(file).style(JsonStyle.standard());
  }

  // What came in by standard input always goes out again: a filter must not swallow what it does
  // not understand.
  private void pass(Input input, byte[] bytes, Terminal terminal) {
    if (!check && input.origin() == Input.Origin.STREAM) {
      terminal.out().write(bytes, 0, bytes.length);
    }
  }

  /** What was done so far, and the words for it. */
  private static final class Tally {
    private final PrintStream out;
    private int files;
    private int failed;
    private int changed;

    Tally(PrintStream out) {
      this.out = out;
    }

    void add(Input input, boolean different, boolean sound) {
      files++;
      changed += different ? 1 : 0;
      if (different) {
        out.println(Printable.of(input.shown()));
      }
      if (!sound) {
        out.println(
            Printable.of(input.shown())
                + ": is broken, so that not all of it can be laid out (`taskdef check` tells why)");
      }
    }

    void strange(Input input) {
      files++;
      out.println(Printable.of(input.shown()) + ": is not a task definition; it was left alone");
    }

    void fail(Input input, String reason, Terminal terminal) {
      failed++;
      terminal.complain(input.shown() + ": " + reason);
    }

    void say(boolean check) {
      String done = check ? " not laid out" : " laid out anew";
      out.println(
          changed == 0
              ? "Nothing to lay out in " + Summary.counted(files, "file") + "."
              : changed + " of " + Summary.counted(files, "file") + done + ".");
    }
  }
}
