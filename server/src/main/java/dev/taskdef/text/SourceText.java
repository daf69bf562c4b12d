package dev.taskdef.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file at one moment: a value that never changes. An edit gives a new one, which
 * shares what it did not touch, so that an edit to a long text costs little more than an edit to a
 * short one.
 */
public final class SourceText implements CharSequence {
  private static final int FEW = 100;

  private final Chunks chunks;
  private @Nullable String whole;
  private @Nullable LineIndex lines;

  private SourceText(Chunks chunks, @Nullable String whole) {
    this.chunks = chunks;
    this.whole = whole;
  }

  /**
   * The text as given, whatever it holds: lone surrogates and control characters stay as they are.
   */
  public static SourceText of(String text) {
    return new SourceText(Chunks.of(text), text);
  }

  @Override
  public int length() {
    return chunks.length();
  }

  @Override
  public char charAt(int offset) {
    String known = whole;
    return known == null ? chunks.charAt(offset) : known.charAt(offset);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return substring(start, end);
  }

  /** The text from {@code start} up to, but without, {@code end}. */
  public String substring(int start, int end) {
    String known = whole;
    return known == null ? chunks.substring(start, end) : known.substring(start, end);
  }

  /** The text of a range, which must lie within this text. */
  public String slice(TextRange range) {
    return substring(range.start(), range.end());
  }

  /** Where the lines begin. */
  public LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = new LineIndex(chunks);
      lines = known;
    }
    return known;
  }

  /** The text after one edit. */
  public SourceText with(TextEdit edit) {
    TextRange range = edit.range();
    if (range.end() > length()) {
      throw new IndexOutOfBoundsException("edit " + range + " in a text of " + length());
    }
    return new SourceText(chunks.with(range.start(), range.end(), edit.newText()), null);
  }

  /** The text after edits that are sorted, do not overlap, and all speak of this text. */
  public SourceText with(List<TextEdit> edits) {
    int done = 0;
    for (TextEdit edit : edits) {
      if (edit.range().start() < done) {
        throw new IllegalArgumentException(
            "edits overlap or are not sorted at " + edit.range().start());
      }
      done = edit.range().end();
    }
    if (edits.size() > FEW) {
      return rewritten(edits);
    }
    SourceText result = this;
    for (int i = edits.size() - 1; i >= 0; i--) {
      result = result.with(edits.get(i));
    }
    return result;
  }

  /** Many edits at once: nothing is shared, and the cost is that of the text. */
  private SourceText rewritten(List<TextEdit> edits) {
    String before = toString();
    StringBuilder after = new StringBuilder(before.length());
    int done = 0;
    for (TextEdit edit : edits) {
      after.append(before, done, edit.range().start()).append(edit.newText());
      done = edit.range().end();
    }
    return of(after.append(before, done, before.length()).toString());
  }

  @Override
  public String toString() {
    String known = whole;
    if (known == null) {
      known = chunks.substring(0, chunks.length());
      whole = known;
    }
    return known;
  }

  /** Two texts are equal when they hold the same code units. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceText that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
