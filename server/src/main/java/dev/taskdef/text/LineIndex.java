package dev.taskdef.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. Lines are counted from 0 and end with {@code \n}, {@code \r\n}
 * or {@code \r}; a text always has at least one line, and a break at the very end opens a last,
 * empty one.
 */
public final class LineIndex {
  private final CharSequence text;
  private final int[] starts;

  private LineIndex(CharSequence text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Reads the lines of a text. */
  static LineIndex of(String text) {
    int[] starts = new int[16 + text.length() / 24];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(text, Arrays.copyOf(starts, count));
  }

  /** How many lines there are, 1 or more. */
  public int count() {
    return starts.length;
  }

  /** The line that an offset stands on; offsets outside the text are taken to its nearest end. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, Math.max(0, offset));
    return found >= 0 ? found : -found - 2;
  }

  /** The offset at which a line begins; lines outside the text are taken to its nearest end. */
  public int start(int line) {
    if (line < 0) {
      return 0;
    }
    return line < starts.length ? starts[line] : text.length();
  }

  /** The offset at which a line ends, its break not counted. */
  public int end(int line) {
    if (line < 0) {
      return 0;
    }
    if (line + 1 >= starts.length) {
      return text.length();
    }
    int end = starts[line + 1] - 1;
    return end > starts[line] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r'
        ? end - 1
        : end;
  }
}
