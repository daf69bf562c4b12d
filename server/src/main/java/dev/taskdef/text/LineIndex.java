package dev.taskdef.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. Lines are counted from 0 and end with {@code \n}, {@code \r\n}
 * or {@code \r}; a text always has at least one line, and a break at the very end opens a last,
 * empty one.
 */
public final class LineIndex {
  private final Chunks chunks;

  /** How many lines end before each piece of the text. */
  private final int[] before;

  private final int count;

  LineIndex(Chunks chunks) {
    this.chunks = chunks;
    this.before = new int[chunks.count()];
    int lines = 0;
    for (int i = 0; i < before.length; i++) {
      before[i] = lines;
      lines += chunks.chunk(i).breaks().length;
    }
    this.count = lines + 1;
  }

  /** How many lines there are, 1 or more. */
  public int count() {
    return count;
  }

  /** The line that an offset stands on; offsets outside the text are taken to its nearest end. */
  public int lineAt(int offset) {
    int inside = Math.max(0, Math.min(offset, chunks.length()));
    int chunk = chunks.indexAt(inside);
    int found = Arrays.binarySearch(chunks.chunk(chunk).breaks(), inside - chunks.start(chunk));
    return before[chunk] + (found >= 0 ? found + 1 : -found - 1);
  }

  /** The offset at which a line begins; lines outside the text are taken to its nearest end. */
  public int start(int line) {
    if (line <= 0) {
      return 0;
    }
    if (line >= count) {
      return chunks.length();
    }
    int found = Arrays.binarySearch(before, line);
    int chunk = found >= 0 ? found : -found - 2;
    while (before[chunk] >= line) {
      chunk--;
    }
    return chunks.start(chunk) + chunks.chunk(chunk).breaks()[line - before[chunk] - 1];
  }

  /** The offset at which a line ends, its break not counted. */
  public int end(int line) {
    if (line < 0) {
      return 0;
    }
    if (line + 1 >= count) {
      return chunks.length();
    }
    int start = start(line);
    int end = start(line + 1) - 1;
    return end > start && chunks.charAt(end) == '\n' && chunks.charAt(end - 1) == '\r'
        ? end - 1
        : end;
  }
}
