package dev.taskdef.ide.completion;

import dev.taskdef.syntax.JsonEdits;
import java.util.function.Supplier;

/**
 * A value to propose, before it is fitted into its place.
 *
 * @param label what the list shows
 * @param detail a few words beside the label; may be empty
 * @param documentation in Markdown; may be empty
 * @param json the value as JSON, or a snippet of it
 * @param snippet whether it holds places to fill in
 */
record Value(
    String label,
    Completion.Kind kind,
    String detail,
    Supplier<String> documentation,
    String json,
    boolean snippet) {

  /** A string that stands for itself. */
  static Value string(String text, String detail) {
    return new Value(text, Completion.Kind.VALUE, detail, () -> "", JsonEdits.quoted(text), false);
  }

  /** A string whose places in braces are to be filled in. */
  static Value skeleton(String snippet, String detail) {
    return new Value(
        SnippetText.filled(snippet),
        Completion.Kind.BLOCK,
        detail,
        () -> "",
        '"' + snippet + '"',
        true);
  }

  /** JSON that stands for itself, such as a number or {@code true}. */
  static Value raw(String json, String detail) {
    boolean string = json.startsWith("\"") && json.length() > 1;
    String label = string ? json.substring(1, json.length() - 1) : json;
    return new Value(label, Completion.Kind.VALUE, detail, () -> "", json, false);
  }

  /** A member that has it as its value, or only the name where another value stays. */
  Value under(String name, boolean nameOnly) {
    String key = JsonEdits.quoted(name);
    String member = nameOnly ? key : SnippetText.escaped(key) + ": " + json;
    return new Value(label, kind, detail, documentation, member, !nameOnly);
  }

  /** The same, of another kind. */
  Value as(Completion.Kind other) {
    return new Value(label, other, detail, documentation, json, snippet);
  }

  /** The same, explained. */
  Value explained(Supplier<String> markdown) {
    return new Value(label, kind, detail, markdown, json, snippet);
  }
}
