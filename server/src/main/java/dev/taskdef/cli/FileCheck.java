package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.EncodingProblems;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Settings;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.SourceText;
import java.io.InputStream;
import java.util.Optional;

/** Checks one input after the other with the same rules. */
final class FileCheck {
  private final Reading reading;
  private final Linter linter;
  private final Settings settings;
  private final EncodingProblems encodings;

  private FileCheck(Reading reading, Linter linter, Settings settings) {
    this.reading = reading;
    this.linter = linter;
    this.settings = settings;
    this.encodings = EncodingProblems.of(linter.catalog(), settings);
  }

  /** Checks with this linter, for files read in this way. */
  static FileCheck of(Reading reading, Linter linter) {
    return new FileCheck(reading, linter, Settings.standard());
  }

  /** Reads and checks an input; empty for a file of a folder that holds no task definition. */
  Optional<CheckedFile> of(Input input, InputStream stream) {
    Loaded loaded = Loaded.of(input, stream);
    if (loaded instanceof Loaded.Content content) {
      return guarded(input, content.file());
    }
    String reason = ((Loaded.Refused) loaded).reason();
    return input.isNamed()
        ? Optional.of(CheckedFile.unreadable(input.shown(), reason))
        : Optional.empty();
  }

  @SuppressWarnings(
      "CatchingUnchecked") // a defect that one file brings to light must not hide the others
  private Optional<CheckedFile> guarded(Input input, DecodedFile file) {
    try {
      return of(input, file);
    } catch (RuntimeException e) {
      String error = "could not be checked; this is a defect of taskdef (" + e + ")";
      return Optional.of(CheckedFile.unreadable(input.shown(), error));
    }
  }

  private Optional<CheckedFile> of(Input input, DecodedFile file) {
    SourceText text = SourceText.of(file.text());
    TaskDefinition task = TaskDefinition.of(JsonTree.parse(text), reading(input));
    if (task.kind() == DocumentKind.UNRECOGNIZED && !input.isNamed()) {
      return Optional.empty();
    }
    ImmutableList<Diagnostic> found =
        ImmutableList.<Diagnostic>builder()
            .addAll(encodings.of(file, task))
            .addAll(linter.lint(task, settings))
            .build();
    return Optional.of(
        new CheckedFile(input.shown(), task.kind(), Encodings.id(file), "", text, found));
  }

  private Reading reading(Input input) {
    return input.isMeant() ? reading.asNamed() : reading;
  }
}
