package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;

/** Puts an entry into a container, with the comma it needs, laid out like its neighbors. */
final class Insertion {

  /** What goes in: its text, once the indentation of its line is known. */
  interface Entry {
    String at(Layout layout, String indent);
  }

  private final Entries entries;
  private final JsonValue container;
  private final SourceText text;
  private final Layout layout;
  private final Entry entry;

  private Insertion(JsonValue container, Entry entry) {
    this.entries = new Entries(container);
    this.container = container;
    this.text = container.tree().text();
    this.layout = container.tree().layout();
    this.entry = entry;
  }

  /** The edits that make the entry the one with the given number; all behind it move on. */
  static ImmutableList<TextEdit> at(JsonValue container, int index, Entry entry) {
    Insertion insertion = new Insertion(container, entry);
    if (insertion.entries.size() == 0) {
      return insertion.only();
    }
    return index <= 0
        ? insertion.first()
        : insertion.after(Math.min(index, insertion.entries.size()) - 1);
  }

  private ImmutableList<TextEdit> only() {
    int start = entries.innerStart();
    if (layout.oneLine()) {
      return ImmutableList.of(TextEdit.insert(start, entry.at(layout, "")));
    }
    String outer = Layout.indentOf(text, container.start());
    String inner = outer + layout.unit();
    String lines = layout.breakTo(inner) + entry.at(layout, inner);
    if (entries.hasRemarks(start, entries.innerEnd())) {
      return ImmutableList.of(TextEdit.insert(start, lines));
    }
    TextRange blank = TextRange.of(start, entries.innerEnd());
    return ImmutableList.of(TextEdit.replace(blank, lines + layout.breakTo(outer)));
  }

  private ImmutableList<TextEdit> first() {
    int at = entries.ownStart(0);
    if (!entries.isFirstOnLine(entries.start(0))) {
      String indent = Layout.indentOf(text, at);
      return ImmutableList.of(TextEdit.insert(at, entry.at(flatLayout(), indent) + layout.comma()));
    }
    String indent = Layout.indentOf(text, at);
    return ImmutableList.of(
        TextEdit.insert(at, entry.at(layout, indent) + "," + layout.breakTo(indent)));
  }

  private Layout flatLayout() {
    return new Layout(
        layout.unit(), layout.lineBreak(), layout.colon(), layout.comma(), true, false);
  }

  private ImmutableList<TextEdit> after(int neighbor) {
    TextRange comma = entries.commaAfter(neighbor);
    boolean last = neighbor == entries.size() - 1;
    boolean ownLine = entries.isFirstOnLine(entries.start(neighbor));
    String indent = Layout.indentOf(text, entries.start(neighbor));
    if (!ownLine) {
      String words = entry.at(flatLayout(), indent);
      return comma.isEmpty()
          ? ImmutableList.of(
              TextEdit.insert(
                  comma.end(), (last ? layout.comma() : "," + layout.comma().substring(1)) + words))
          : ImmutableList.of(
              TextEdit.insert(
                  comma.end(), layout.comma().substring(1) + words + (last ? "" : ",")));
    }
    String line = layout.breakTo(indent) + entry.at(layout, indent);
    int lineEnd = entries.ownEnd(neighbor);
    if (!comma.isEmpty()) {
      return ImmutableList.of(TextEdit.insert(lineEnd, line + (last ? "" : ",")));
    }
    return lineEnd == comma.end()
        ? ImmutableList.of(TextEdit.insert(lineEnd, "," + line))
        : ImmutableList.of(TextEdit.insert(comma.end(), ","), TextEdit.insert(lineEnd, line));
  }
}
