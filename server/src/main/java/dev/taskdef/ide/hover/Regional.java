package dev.taskdef.ide.hover;

import dev.taskdef.schema.Regions;
import dev.taskdef.schema.Tables;

/** Regions and accounts in words. */
final class Regional {
  private Regional() {}

  /** {@code eu-west-1}, Europe (Ireland). */
  static String region(String code) {
    Regions regions = Tables.bundled().regions();
    return regions
        .region(code)
        .map(r -> "`" + code + "`, " + r.name())
        .or(() -> regions.partitionOf(code).map(p -> "`" + code + "`, a Region of " + p.title()))
        .orElse("`" + code + "`, no Region that we know of");
  }

  /** One line of an anatomy. */
  static String line(String name, String text) {
    return text.isEmpty() ? "" : "\n- " + name + ": " + text;
  }

  /** Text as it is written. */
  static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }
}
