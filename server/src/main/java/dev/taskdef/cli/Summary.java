package dev.taskdef.cli;

import dev.taskdef.model.DocumentKind;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The last words of a report: how much was found, in how many files, and read with whose eyes. */
final class Summary {
  private Summary() {}

  /** One to three lines, without a break at the end. */
  static String of(CheckRun run, boolean hints) {
    List<String> lines = new ArrayList<>();
    lines.add(found(run, hints) + " in " + files(run) + ".");
    mended(run).ifPresent(lines::add);
    lines.add(Printable.of(run.readAs().sentence()));
    return String.join("\n", lines);
  }

  private static String found(CheckRun run, boolean hints) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = run.count(severity);
      if (count > 0) {
        boolean hidden = severity == Severity.HINT && !hints;
        parts.add(counted(count, noun(severity)) + (hidden ? " (shown with --hints)" : ""));
      }
    }
    return parts.isEmpty() ? "No problems" : String.join(", ", parts);
  }

  private static String noun(Severity severity) {
    return severity == Severity.INFORMATION ? "remark" : severity.id();
  }

  private static String files(CheckRun run) {
    long checked =
        run.files().stream()
            .filter(f -> f.isReadable() && f.kind() != DocumentKind.UNRECOGNIZED)
            .filter(f -> f.kind() != DocumentKind.SETTINGS)
            .count();
    long settings = run.files().stream().filter(f -> f.kind() == DocumentKind.SETTINGS).count();
    long unreadable =
        run.files().stream().filter(f -> !f.isReadable()).count() + run.unreadable().size();
    long strange =
        run.files().size()
            - checked
            - settings
            - run.files().stream().filter(f -> !f.isReadable()).count();
    StringBuilder text = new StringBuilder(counted((int) checked, "task definition"));
    if (strange > 0) {
      text.append("; ")
          .append(counted((int) strange, "named file"))
          .append(strange == 1 ? " is none" : " are none");
    }
    if (settings > 0) {
      text.append("; ").append(counted((int) settings, "settings file"));
    }
    if (run.skipped() > 0) {
      text.append("; ").append(counted(run.skipped(), "other JSON file")).append(" skipped");
    }
    if (unreadable > 0) {
      text.append("; ").append(unreadable).append(" could not be read");
    }
    return text.toString();
  }

  private static Optional<String> mended(CheckRun run) {
    int errors = run.count(Severity.ERROR);
    long safe =
        run.files().stream()
            .flatMap(f -> f.diagnostics().stream())
            .filter(d -> d.severity() != Severity.HINT && isMendable(d))
            .count();
    List<String> sentences = new ArrayList<>();
    if (errors > 0) {
      int first =
          run.files().stream()
              .mapToInt(f -> FirstAnswer.count(f.diagnostics(), f.reading().consumer()))
              .sum();
      sentences.add(
          String.format(
              Locale.ROOT,
              "The first attempt to register would have told %s of %s.",
              first,
              counted(errors, "error")));
    }
    if (safe > 0) {
      sentences.add("`taskdef fix` mends " + safe + ".");
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private static boolean isMendable(Diagnostic diagnostic) {
    return diagnostic.fixes().stream().anyMatch(f -> f.isSafe());
  }

  /** A number and its noun, in the plural where needed. */
  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
