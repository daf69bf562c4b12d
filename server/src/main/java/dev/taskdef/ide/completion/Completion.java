package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.CursorContext;
import dev.taskdef.ide.Snapshot;
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
 * @param text what it puts there
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

  /** The proposals for a place; none in files that are no task definitions. */
  public static ImmutableList<Completion> at(Snapshot snapshot, int offset) {
    if (!snapshot.isOurs()) {
      return ImmutableList.of();
    }
    CursorContext context = CursorContext.at(snapshot, offset);
    if (context instanceof CursorContext.InKey key) {
      return MemberProposals.forKey(snapshot, key);
    }
    if (context instanceof CursorContext.Between between) {
      return MemberProposals.between(snapshot, between);
    }
    if (context instanceof CursorContext.InValue value) {
      return ValueProposals.of(snapshot, value.member(), value.replaced());
    }
    if (context instanceof CursorContext.InElement element) {
      return ValueProposals.of(snapshot, element.array(), element.replaced());
    }
    return ImmutableList.of();
  }

  /** The text without places to fill in, for editors that know none. */
  public String plainText() {
    return snippet ? SnippetText.filled(text) : text;
  }
}
