package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.cli.Views.View;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Suppression;
import dev.taskdef.text.SourceText;

/**
 * What a check says of one file.
 *
 * @param path as given, with {@code /}
 * @param kind what it is; unrecognized where it could not be read
 * @param view how it was seen
 * @param encoding {@code utf-8}, {@code utf-8-bom}, {@code utf-16le}, {@code utf-16be}, or {@code
 *     unknown} where it could not be read
 * @param error why it could not be read, as a clause; empty where it could
 * @param text its text, without the byte-order mark
 * @param diagnostics in order of place
 * @param used the suppressions that took a finding away
 */
record CheckedFile(
    String path,
    DocumentKind kind,
    View view,
    String encoding,
    String error,
    SourceText text,
    ImmutableList<Diagnostic> diagnostics,
    ImmutableSet<Suppression> used) {

  /** A file that could not be read. */
  static CheckedFile unreadable(String path, View view, String error) {
    return new CheckedFile(
        path,
        DocumentKind.UNRECOGNIZED,
        view,
        "unknown",
        error,
        SourceText.of(""),
        ImmutableList.of(),
        ImmutableSet.of());
  }

  /** With whose eyes it was read. */
  Reading reading() {
    return view.reading();
  }

  /** Whether it could be read. */
  boolean isReadable() {
    return error.isEmpty();
  }
}
