package dev.taskdef.cli;

import java.util.Locale;

/**
 * Text that is safe to show in a terminal: what would move the cursor, change colors or turn the
 * direction of writing is spelled out.
 */
final class Printable {
  private Printable() {}

  /**
   * The text with every character that draws nothing by itself spelled as {@code \}{@code u001b}.
   */
  static String of(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> shown.append(of(c)));
    return shown.toString();
  }

  /** One character, or its spelling. */
  static String of(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7f || !isHidden(codePoint)) {
      return Character.toString(codePoint);
    }
    StringBuilder spelled = new StringBuilder(6);
    for (char unit : Character.toChars(codePoint)) {
      spelled.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return spelled.toString();
  }

  private static boolean isHidden(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.UNASSIGNED;
  }

  /** How many columns a terminal gives to text that is safe to show. */
  static int columns(String shown) {
    return shown.codePoints().map(Printable::columns).sum();
  }

  private static int columns(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  // The blocks that East Asian scripts and emoji occupy two columns in (Unicode Standard Annex 11).
  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x1F300 && c <= 0x1F64F
        || c >= 0x1F680 && c <= 0x1F6FF
        || c >= 0x1F900 && c <= 0x1F9FF
        || c >= 0x20000 && c <= 0x3FFFD;
  }
}
