package dev.taskdef.text;

/**
 * A stretch of text, in UTF-16 code units: {@code start} belongs to it, {@code end} does not.
 *
 * @param start the first offset, 0 or more
 * @param end the offset behind the last one, never less than {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

  /** Refuses a range that begins before the text or ends before it begins. */
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /** The range from {@code start} up to, but without, {@code end}. */
  public static TextRange of(int start, int end) {
    return new TextRange(start, end);
  }

  /** The empty range at an offset. */
  public static TextRange at(int offset) {
    return new TextRange(offset, offset);
  }

  /** How many code units it covers. */
  public int length() {
    return end - start;
  }

  /** Whether it covers nothing. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the code unit at {@code offset} is inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the whole other range lies inside or on the borders. */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether a cursor at {@code offset} stands inside or at either border. */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }

  /** Whether the two ranges have a code unit in common. */
  public boolean intersects(TextRange other) {
    return start < other.end && other.start < end;
  }

  /** The same range, moved by {@code distance} code units. */
  public TextRange shifted(int distance) {
    return new TextRange(start + distance, end + distance);
  }

  /** The smallest range that holds both. */
  public TextRange cover(TextRange other) {
    return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(TextRange other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
