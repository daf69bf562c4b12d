package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.function.Supplier;

/**
 * One proposal for the place where the cursor stands.
 *
 * @param label what the list shows
 * @param kind what it stands for
 * @param detail a few words beside the label; may be empty
 * @param documentation in Markdown, worked out when asked for; may be empty
 * @param replaced what accepting it replaces
 * @param inserted what it replaces for people who want to keep the text behind the cursor: begins
 *     where {@code replaced} begins, ends at the cursor or where {@code replaced} ends
 * @param text what it puts there; tabs and line feeds stand for the file's own indentation
 * @param snippet whether the text holds places to fill in, written as in protocol snippets
 * @param repairs edits elsewhere that go with it (a comma before), sorted, disjoint from the place
 * @param rank its place in the list: lower comes first
 */
public record Completion(
    String label,
    Kind kind,
    String detail,
    Supplier<String> documentation,
    TextRange replaced,
    TextRange inserted,
    String text,
    boolean snippet,
    ImmutableList<TextEdit> repairs,
    int rank) {

  /** What a proposal stands for. */
  public enum Kind {
    MEMBER,
    VALUE,
    BLOCK,
    /** A name that stands elsewhere in the file. */
    REFERENCE
  }

  /** The proposals for a place; none in files that are neither task definitions nor settings. */
  public static ImmutableList<Completion> at(Snapshot snapshot, int offset) {
    if (!snapshot.isSettings() && !snapshot.isOurs()) {
      return ImmutableList.of();
    }
    return OpenQuote.before(snapshot, offset)
        .map(quote -> quote.forOpen(inside(quote.closed(), offset)))
        .orElseGet(() -> inside(snapshot, offset));
  }

  private static ImmutableList<Completion> inside(Snapshot snapshot, int offset) {
    Vocabulary vocabulary =
        snapshot.isSettings()
            ? new SettingsVocabulary(snapshot.lens().linter().catalog())
            : new TaskVocabulary();
    return Slots.at(snapshot, offset, vocabulary);
  }

  /** The text for editors that know no places to fill in, indented as the file is. */
  public String plainText(Snapshot snapshot) {
    return plainText(snapshot, "");
  }

  /** The same, with something in the places that hold no suggestion. */
  String plainText(Snapshot snapshot, String blank) {
    String filled = snippet ? SnippetText.filled(text, blank) : text;
    return JsonEdits.indented(snapshot.tree(), replaced.start(), filled);
  }
}
