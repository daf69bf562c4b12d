package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextEdit;

/** Puts brackets around a value. */
final class Wrapping {
  private Wrapping() {}

  /**
   * The edits that put brackets around a value: on lines of their own, if the value takes several.
   */
  static ImmutableList<TextEdit> in(JsonValue value, String open, String close) {
    return in(value, open, close, "");
  }

  /** The same, with something between the opening bracket and the value. */
  static ImmutableList<TextEdit> in(JsonValue value, String open, String close, String lead) {
    Layout layout = value.tree().layout();
    String indent = Layout.indentOf(value.tree().text(), value.start());
    String inner = indent + layout.unit();
    if (!value.text().contains("\n")) {
      String edge = open.equals("{") && layout.comma().endsWith(" ") ? " " : "";
      return ImmutableList.of(
          TextEdit.insert(value.start(), open + edge + lead),
          TextEdit.insert(value.end(), edge + close));
    }
    ImmutableList.Builder<TextEdit> edits = ImmutableList.builder();
    edits.add(TextEdit.insert(value.start(), open + layout.breakTo(inner) + lead));
    var lines = value.tree().text().lines();
    for (int line = lines.lineAt(value.start()) + 1; line <= lines.lineAt(value.end()); line++) {
      if (lines.start(line) < lines.end(line)) {
        edits.add(TextEdit.insert(lines.start(line), layout.unit()));
      }
    }
    return edits.add(TextEdit.insert(value.end(), layout.breakTo(indent) + close)).build();
  }
}
