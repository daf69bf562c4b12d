package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.List;

/**
 * A syntax error with offsets counted from the green node that holds it; they may lie outside that
 * node.
 *
 * @param safe whether the repair may be done unasked
 */
record GreenError(
    SyntaxErrorCode code,
    int start,
    int end,
    String message,
    String title,
    boolean safe,
    List<Edit> edits) {

  /** An edit with offsets counted from the same green node. */
  record Edit(int start, int end, String text) {
    Edit shifted(int distance) {
      return new Edit(start + distance, end + distance, text);
    }
  }

  /** An error without a repair. */
  static GreenError of(SyntaxErrorCode code, int start, int end, String message) {
    return new GreenError(code, start, end, message, "", false, List.of());
  }

  /** The same error with a repair that may be done unasked. */
  GreenError mended(String how, Edit... by) {
    return new GreenError(code, start, end, message, how, true, List.of(by));
  }

  /** The same error with a repair that somebody must choose. */
  GreenError suggested(String how, Edit... by) {
    return new GreenError(code, start, end, message, how, false, List.of(by));
  }

  GreenError shifted(int distance) {
    if (distance == 0) {
      return this;
    }
    List<Edit> moved = edits.stream().map(edit -> edit.shifted(distance)).toList();
    return new GreenError(code, start + distance, end + distance, message, title, safe, moved);
  }

  /**
   * The same error after the text before {@code border} has grown: what lies at or behind it moves.
   */
  GreenError stretched(int border, int growth) {
    List<Edit> moved =
        edits.stream()
            .map(
                e ->
                    new Edit(
                        stretched(e.start, border, growth),
                        stretched(e.end, border, growth),
                        e.text))
            .toList();
    int newStart = stretched(start, border, growth);
    return new GreenError(
        code, newStart, stretched(end, border, growth), message, title, safe, moved);
  }

  private static int stretched(int offset, int border, int growth) {
    return offset >= border ? offset + growth : offset;
  }

  /** The error as users see it, its green node standing at {@code offset}. */
  SyntaxError at(int offset) {
    ImmutableList.Builder<TextEdit> repair = ImmutableList.builder();
    for (Edit edit : edits) {
      repair.add(new TextEdit(TextRange.of(edit.start + offset, edit.end + offset), edit.text));
    }
    TextRange range = TextRange.of(start + offset, end + offset);
    return new SyntaxError(code, range, message, repair.build(), title, safe);
  }
}
