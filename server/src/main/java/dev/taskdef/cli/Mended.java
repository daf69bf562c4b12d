package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.text.DecodedFile;
import java.nio.charset.StandardCharsets;

/**
 * A file after its safe fixes.
 *
 * @param before the file as it was
 * @param reading with whose eyes it was read
 * @param text its text now
 * @param done what was done, a line each
 * @param isTaskDefinition false where the file is none; then nothing was done
 * @param errorsLeft how many errors remain
 */
record Mended(
    DecodedFile before,
    Reading reading,
    String text,
    ImmutableList<String> done,
    boolean isTaskDefinition,
    int errorsLeft) {

  /** The bytes to write: UTF-8 without a byte-order mark, which every consumer reads. */
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the bytes differ from those that were read. */
  boolean isChanged() {
    return before.hasMark()
        || !before.encoding().equals(StandardCharsets.UTF_8)
        || !text.equals(before.text());
  }
}
