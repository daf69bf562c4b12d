package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextRange;

/**
 * Something in a string, or in place of a value, that is filled in before the file is used.
 *
 * @param range where it stands: in the file, when it comes from a node
 * @param text how it is written
 * @param kind whether a template tool or a person fills it in
 */
public record Placeholder(TextRange range, String text, Kind kind) {

  /** Who fills it in. */
  public enum Kind {
    /** A tool: <code>${X}</code>, <code>{{ x }}</code>, {@code <X>}, {@code __X__} and the like. */
    TEMPLATE,
    /** A person: {@code YOUR_BUCKET}, {@code XXXXXXXXXXXX}, {@code REPLACE_ME} and the like. */
    FILL_IN
  }

  /** Every placeholder in a text, in order, with ranges counted from its start. */
  static ImmutableList<Placeholder> allIn(String text) {
    ImmutableList.Builder<Placeholder> found = null;
    int at = 0;
    while (at < text.length()) {
      int end = PlaceholderSyntax.endAt(text, at, text.length());
      Kind kind = Kind.TEMPLATE;
      if (end < 0) {
        end = FillInWords.endAt(text, at);
        kind = Kind.FILL_IN;
      }
      if (end < 0) {
        at++;
        continue;
      }
      if (found == null) {
        found = ImmutableList.builder();
      }
      found.add(new Placeholder(TextRange.of(at, end), text.substring(at, end), kind));
      at = end;
    }
    return found == null ? ImmutableList.of() : found.build();
  }

  Placeholder shifted(int distance) {
    return new Placeholder(range.shifted(distance), text, kind);
  }
}
