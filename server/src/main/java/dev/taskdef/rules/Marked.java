package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextRange;

/**
 * A text with places marked in it as {@code <|…|>}.
 *
 * @param text the text without the marks
 * @param ranges the marked places in order
 */
public record Marked(String text, ImmutableList<TextRange> ranges) {
  private static final String OPEN = "<|";
  private static final String CLOSE = "|>";

  /** Reads the marks. */
  public static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    ImmutableList.Builder<TextRange> ranges = ImmutableList.builder();
    int at = 0;
    for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, at)) {
      int close = marked.indexOf(CLOSE, open);
      if (close < 0) {
        throw new IllegalArgumentException("a mark is not closed: " + marked);
      }
      text.append(marked, at, open);
      int start = text.length();
      text.append(marked, open + OPEN.length(), close);
      ranges.add(TextRange.of(start, text.length()));
      at = close + CLOSE.length();
    }
    return new Marked(text.append(marked, at, marked.length()).toString(), ranges.build());
  }
}
