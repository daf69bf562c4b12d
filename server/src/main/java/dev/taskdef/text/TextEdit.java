package dev.taskdef.text;

/**
 * One change: the text in {@code range} gives way to {@code newText}.
 *
 * @param range what goes, in offsets of the text before the change
 * @param newText what comes
 */
public record TextEdit(TextRange range, String newText) {

  /** Puts {@code text} in at an offset. */
  public static TextEdit insert(int offset, String text) {
    return new TextEdit(TextRange.at(offset), text);
  }

  /** Takes a range out. */
  public static TextEdit delete(TextRange range) {
    return new TextEdit(range, "");
  }

  /** Puts {@code text} in place of a range. */
  public static TextEdit replace(TextRange range, String text) {
    return new TextEdit(range, text);
  }

  /** How much longer the text is afterwards; negative when it is shorter. */
  public int growth() {
    return newText.length() - range.length();
  }
}
