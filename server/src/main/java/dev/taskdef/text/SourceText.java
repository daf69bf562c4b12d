package dev.taskdef.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a file at one moment: a value that never changes. An edit gives a new one. */
public final class SourceText implements CharSequence {
  private final String text;
  private @Nullable LineIndex lines;

  private SourceText(String text) {
    this.text = text;
  }

  /**
   * The text as given, whatever it holds: lone surrogates and control characters stay as they are.
   */
  public static SourceText of(String text) {
    return new SourceText(text);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int offset) {
    return text.charAt(offset);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  /** The text of a range, which must lie within this text. */
  public String slice(TextRange range) {
    return text.substring(range.start(), range.end());
  }

  /** Where the lines begin. */
  public LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = LineIndex.of(text);
      lines = known;
    }
    return known;
  }

  /** The text after one edit. */
  public SourceText with(TextEdit edit) {
    TextRange range = edit.range();
    return new SourceText(
        text.substring(0, range.start()) + edit.newText() + text.substring(range.end()));
  }

  /** The text after edits that are sorted, do not overlap, and all speak of this text. */
  public SourceText with(List<TextEdit> edits) {
    StringBuilder result = new StringBuilder(text.length() + 64);
    int done = 0;
    for (TextEdit edit : edits) {
      if (edit.range().start() < done) {
        throw new IllegalArgumentException(
            "edits overlap or are not sorted at " + edit.range().start());
      }
      result.append(text, done, edit.range().start()).append(edit.newText());
      done = edit.range().end();
    }
    return new SourceText(result.append(text, done, text.length()).toString());
  }

  @Override
  public String toString() {
    return text;
  }

  /** Two texts are equal when they hold the same code units. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
