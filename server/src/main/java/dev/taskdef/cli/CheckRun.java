package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.rules.Severity;

/**
 * The outcome of one check.
 *
 * @param files every named file, and those of the folders that hold a task definition
 * @param skipped how many JSON files in folders were looked at and are none
 * @param unreadable what in folders could not be opened, with the reason
 * @param failures rules that failed, with the first cause of each: defects of ours
 */
record CheckRun(
    ImmutableList<CheckedFile> files,
    int skipped,
    ImmutableList<String> unreadable,
    ImmutableSortedMap<String, String> failures) {

  /** With whose eyes the files were read: each consumer and reason once. */
  ReadAs readAs() {
    return ReadAs.of(
        files.stream()
            .filter(f -> f.kind() != DocumentKind.SETTINGS)
            .map(CheckedFile::reading)
            .toList());
  }

  /** How many findings of one severity there are. */
  int count(Severity severity) {
    return (int)
        files.stream()
            .flatMap(f -> f.diagnostics().stream())
            .filter(d -> d.severity() == severity)
            .count();
  }

  /**
   * Whether a folder was named and nothing in it is a task definition, and nothing else was named.
   */
  boolean isEmpty() {
    return files.isEmpty() && unreadable.isEmpty();
  }

  /**
   * 0 without an error, 1 with one, 2 where something could not be read or there was nothing to
   * check.
   */
  int exitCode() {
    if (files.isEmpty() || !unreadable.isEmpty() || files.stream().anyMatch(f -> !f.isReadable())) {
      return ExitCode.USAGE;
    }
    return count(Severity.ERROR) > 0 ? ExitCode.ERRORS : ExitCode.OK;
  }
}
