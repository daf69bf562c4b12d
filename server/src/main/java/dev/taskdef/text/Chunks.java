package dev.taskdef.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in pieces, so that an edit copies the piece it falls into and not the whole. A carriage
 * return and the line feed behind it always stand in the same piece.
 */
final class Chunks {
  private static final int SIZE = 4096;

  private final Chunk[] chunks;
  private final int[] starts;
  private final int length;

  private Chunks(Chunk[] chunks) {
    this.chunks = chunks;
    this.starts = new int[chunks.length];
    int at = 0;
    for (int i = 0; i < chunks.length; i++) {
      starts[i] = at;
      at += chunks[i].length();
    }
    this.length = at;
  }

  static Chunks of(String text) {
    List<Chunk> chunks = new ArrayList<>(1 + text.length() / SIZE);
    cut(text, chunks);
    return new Chunks(chunks.toArray(Chunk[]::new));
  }

  private static void cut(String text, List<Chunk> into) {
    int at = 0;
    do {
      int end = Math.min(text.length(), at + SIZE);
      if (end < text.length() && text.charAt(end - 1) == '\r' && text.charAt(end) == '\n') {
        end++;
      }
      into.add(new Chunk(text.substring(at, end)));
      at = end;
    } while (at < text.length());
  }

  int length() {
    return length;
  }

  int count() {
    return chunks.length;
  }

  Chunk chunk(int index) {
    return chunks[index];
  }

  int start(int index) {
    return starts[index];
  }

  /** The piece that holds an offset; the last one for the end of the text. */
  int indexAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  char charAt(int offset) {
    int index = indexAt(offset);
    return chunks[index].content.charAt(offset - starts[index]);
  }

  String substring(int start, int end) {
    int index = indexAt(start);
    int inside = start - starts[index];
    if (inside + end - start <= chunks[index].length()) {
      return chunks[index].content.substring(inside, inside + end - start);
    }
    StringBuilder result = new StringBuilder(end - start);
    for (int i = index; i < chunks.length && starts[i] < end; i++) {
      result.append(
          chunks[i].content,
          Math.max(0, start - starts[i]),
          Math.min(chunks[i].length(), end - starts[i]));
    }
    return result.toString();
  }

  /** The pieces after an edit; those it does not touch stay the same objects. */
  Chunks with(int start, int end, String newText) {
    int first = indexAt(start);
    int last = indexAt(end);
    String before = chunks[first].content.substring(0, start - starts[first]);
    String after = chunks[last].content.substring(end - starts[last]);
    String middle = before + newText + after;
    if (first > 0 && (middle.length() < SIZE / 4 || middle.startsWith("\n"))) {
      middle = chunks[--first].content + middle;
    }
    if (last + 1 < chunks.length && (middle.length() < SIZE / 4 || middle.endsWith("\r"))) {
      middle = middle + chunks[++last].content;
    }
    List<Chunk> result = new ArrayList<>(chunks.length + 2);
    result.addAll(Arrays.asList(chunks).subList(0, first));
    if (middle.length() <= 2 * SIZE) {
      result.add(new Chunk(middle));
    } else {
      cut(middle, result);
    }
    result.addAll(Arrays.asList(chunks).subList(last + 1, chunks.length));
    return new Chunks(result.toArray(Chunk[]::new));
  }
}
