package dev.taskdef.ide.layout;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonFormat;
import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonStyle;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * What to change so that a document is laid out well; only blanks and line breaks between tokens.
 *
 * @param edits sorted and disjoint
 */
public record Formatting(ImmutableList<TextEdit> edits) {
  private static final Formatting NOTHING = new Formatting(ImmutableList.of());

  /** The layout of the whole document; nothing for files that are no task definitions. */
  public static Formatting of(Snapshot snapshot, JsonStyle style) {
    return isLaidOut(snapshot) ? new Formatting(JsonFormat.text(snapshot.tree(), style)) : NOTHING;
  }

  /** The part of the whole document's layout that concerns the lines of a range. */
  public static Formatting in(Snapshot snapshot, TextRange range, JsonStyle style) {
    LineIndex lines = snapshot.text().lines();
    // A break between two lines belongs to the second of them.
    int firstLine = lines.lineAt(range.start());
    int start = firstLine == 0 ? 0 : lines.end(firstLine - 1);
    int end = lines.end(lines.lineAt(Math.max(range.start(), range.end() - 1)));
    TextRange whole = TextRange.of(start, Math.max(start, end));
    return new Formatting(
        of(snapshot, style).edits.stream()
            .filter(edit -> whole.contains(edit.range()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * After a character was typed right before an offset: a closing bracket lays out what it closes,
   * a line break indents the line that it opened.
   */
  public static Formatting after(Snapshot snapshot, int offset, String typed, JsonStyle style) {
    if (!isLaidOut(snapshot) || offset < 1 || offset > snapshot.text().length()) {
      return NOTHING;
    }
    if (typed.equals("}") || typed.equals("]")) {
      return closed(snapshot, offset, typed)
          .map(value -> new Formatting(JsonFormat.value(value, style)))
          .orElse(NOTHING);
    }
    return typed.equals("\n") ? opened(snapshot, offset, style) : NOTHING;
  }

  private static boolean isLaidOut(Snapshot snapshot) {
    return snapshot.isOurs() && snapshot.text().length() <= snapshot.lens().limits().syntax();
  }

  private static Optional<JsonValue> closed(Snapshot snapshot, int offset, String bracket) {
    Optional<SyntaxNode> node = snapshot.tree().nodeAt(offset - 1);
    while (node.isPresent() && !(isPair(node.get()) && node.get().end() == offset)) {
      node = node.get().parent();
    }
    return node.filter(n -> n.text().endsWith(bracket)).map(JsonValue.class::cast);
  }

  private static boolean isPair(SyntaxNode node) {
    return node instanceof JsonArray || (node instanceof JsonObject object && object.braced());
  }

  private static Formatting opened(Snapshot snapshot, int offset, JsonStyle style) {
    SourceText text = snapshot.text();
    int line = text.lines().lineAt(offset);
    int start = text.lines().start(line);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    char first = end < text.length() ? text.charAt(end) : ' ';
    Optional<SyntaxNode> around = around(snapshot, start);
    if (around.isEmpty()) {
      return NOTHING;
    }
    boolean closes = (first == '}' || first == ']') && end + 1 == around.get().end();
    String wanted = indentOf(text, around.get().start()) + (closes ? "" : style.unit());
    return text.substring(start, end).equals(wanted)
        ? NOTHING
        : new Formatting(ImmutableList.of(TextEdit.replace(TextRange.of(start, end), wanted)));
  }

  /** The innermost object or list in which a line begins; none where it begins inside a string. */
  private static Optional<SyntaxNode> around(Snapshot snapshot, int lineStart) {
    String text = snapshot.text().toString();
    int before = lineStart - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    if (before < 0 || isInString(snapshot, lineStart) || isInString(snapshot, before + 1)) {
      return Optional.empty();
    }
    boolean closer = text.charAt(before) == '}' || text.charAt(before) == ']';
    Optional<SyntaxNode> node = snapshot.tree().nodeAt(before);
    while (node.isPresent() && !holds(node.get(), before, closer)) {
      node = node.get().parent();
    }
    return node;
  }

  /** Whether an offset lies inside a string, or behind one that was not closed. */
  private static boolean isInString(Snapshot snapshot, int offset) {
    Optional<SyntaxNode> node = snapshot.tree().nodeAt(offset);
    return node.filter(n -> n instanceof JsonString || n instanceof JsonKey)
        .filter(n -> n.start() < offset)
        .filter(n -> offset < n.end() || n.text().length() < 2 || !n.text().endsWith("\""))
        .isPresent();
  }

  private static boolean holds(SyntaxNode node, int offset, boolean closer) {
    boolean endsThere = closer && node.end() == offset + 1;
    return isPair(node) && node.range().contains(offset) && !endsThere;
  }

  private static String indentOf(SourceText text, int offset) {
    int start = text.lines().start(text.lines().lineAt(offset));
    int end = start;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }
}
