package dev.taskdef.cli;

import dev.taskdef.text.DecodedFile;
import java.util.Locale;

/** How reports call encodings. */
final class Encodings {
  private Encodings() {}

  /** {@code utf-8}, {@code utf-8-bom}, {@code utf-16le} or {@code utf-16be}. */
  static String id(DecodedFile file) {
    String name = file.encoding().name().toLowerCase(Locale.ROOT);
    return file.hasMark() && name.equals("utf-8") ? "utf-8-bom" : name;
  }
}
