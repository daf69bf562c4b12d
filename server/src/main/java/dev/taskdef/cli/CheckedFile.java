package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.text.SourceText;

/**
 * What a check says of one file.
 *
 * @param path as given, with {@code /}
 * @param kind what it is; unrecognized where it could not be read
 * @param reading with whose eyes it was read
 * @param encoding {@code utf-8}, {@code utf-8-bom}, {@code utf-16le}, {@code utf-16be}, or {@code
 *     unknown} where it could not be read
 * @param error why it could not be read, as a clause; empty where it could
 * @param text its text, without the byte-order mark
 * @param diagnostics in order of place
 */
record CheckedFile(
    String path,
    DocumentKind kind,
    Reading reading,
    String encoding,
    String error,
    SourceText text,
    ImmutableList<Diagnostic> diagnostics) {

  /** A file that could not be read. */
  static CheckedFile unreadable(String path, Reading reading, String error) {
    return new CheckedFile(
        path,
        DocumentKind.UNRECOGNIZED,
        reading,
        "unknown",
        error,
        SourceText.of(""),
        ImmutableList.of());
  }

  /** Whether it could be read. */
  boolean isReadable() {
    return error.isEmpty();
  }
}
