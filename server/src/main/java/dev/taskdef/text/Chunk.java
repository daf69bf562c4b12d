package dev.taskdef.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A few thousand characters of a text with the lines that begin in them. */
final class Chunk {
  final String content;
  private int @Nullable [] breaks;

  Chunk(String content) {
    this.content = content;
  }

  int length() {
    return content.length();
  }

  /** The offsets, counted from the chunk, behind each line break that ends in it. */
  int[] breaks() {
    int[] known = breaks;
    if (known == null) {
      known = read(content);
      breaks = known;
    }
    return known;
  }

  private static int[] read(String text) {
    int[] found = new int[8 + text.length() / 24];
    int count = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
