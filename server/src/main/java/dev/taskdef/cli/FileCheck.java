package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.cli.Views.View;
import dev.taskdef.model.DocumentKind;
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
  private final Views views;
  private final Linter linter;

  private FileCheck(Views views, Linter linter) {
    this.views = views;
    this.linter = linter;
  }

  /** Checks with this linter, for files seen in this way. */
  static FileCheck of(Views views, Linter linter) {
    return new FileCheck(views, linter);
  }

  /** Reads and checks an input; empty for a file of a folder that holds no task definition. */
  Optional<CheckedFile> of(Input input, InputStream stream) {
    Loaded loaded = Loaded.of(input, stream);
    View view = views.of(input);
    if (loaded instanceof Loaded.Content content) {
      return guarded(input, view, content.file());
    }
    String reason = ((Loaded.Refused) loaded).reason();
    return input.isNamed()
        ? Optional.of(CheckedFile.unreadable(input.shown(), view, reason))
        : Optional.empty();
  }

  @SuppressWarnings(
      "CatchingUnchecked") // a defect that one file brings to light must not hide the others
  private Optional<CheckedFile> guarded(Input input, View view, DecodedFile file) {
    try {
      return of(input, view, file);
    } catch (RuntimeException e) {
      String error = "could not be checked; this is a defect of taskdef (" + e + ")";
      return Optional.of(CheckedFile.unreadable(input.shown(), view, error));
    }
  }

  private Optional<CheckedFile> of(Input input, View view, DecodedFile file) {
    SourceText text = SourceText.of(file.text());
    TaskDefinition task = TaskDefinition.of(JsonTree.parse(text), view.reading());
    if (task.kind() == DocumentKind.UNRECOGNIZED && !input.isNamed()) {
      return Optional.empty();
    }
    ImmutableList<Diagnostic> found =
        ImmutableList.<Diagnostic>builder()
            .addAll(EncodingProblems.of(linter.catalog()).of(file, task))
            .addAll(linter.lint(task, Settings.standard()))
            .build();
    Settings.Applied left = view.settings().apply(found, task);
    return Optional.of(
        new CheckedFile(
            input.shown(),
            task.kind(),
            view.readAs(task.reading()),
            Encodings.id(file),
            "",
            text,
            left.told(),
            left.used()));
  }
}
