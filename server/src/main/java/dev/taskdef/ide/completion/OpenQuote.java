package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.CursorContext;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * A quote that was just typed where a value comes, without its partner. The text behind it is then
 * read as a string, so what is meant shows only in the text with the partner.
 *
 * @param closed the document with the partner behind the cursor
 * @param offset where the cursor stands
 */
record OpenQuote(Snapshot closed, int offset) {

  /** The open quote before a cursor; empty where there is none, or where a key begins with it. */
  static Optional<OpenQuote> before(Snapshot snapshot, int offset) {
    if (snapshot.tree().errors().isEmpty() || !opens(snapshot.text(), offset)) {
      return Optional.empty();
    }
    Snapshot closed = snapshot.with(TextEdit.insert(offset, "\""), snapshot.version());
    CursorContext context = CursorContext.at(closed, offset);
    boolean value =
        context instanceof CursorContext.InValue || context instanceof CursorContext.InElement;
    boolean better = closed.tree().errors().size() < snapshot.tree().errors().size();
    return value && better ? Optional.of(new OpenQuote(closed, offset)) : Optional.empty();
  }

  /** Whether the character before an offset is the odd quote of its line up to there. */
  private static boolean opens(SourceText text, int offset) {
    if (offset < 1 || offset > text.length() || text.charAt(offset - 1) != '"') {
      return false;
    }
    boolean open = false;
    for (int at = text.lines().start(text.lines().lineAt(offset)); at < offset; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == '"') {
        open = !open;
      }
    }
    return open;
  }

  /** What was proposed for the text with the partner, for the text without. */
  ImmutableList<Completion> forOpen(ImmutableList<Completion> proposals) {
    return proposals.stream().map(this::forOpen).collect(ImmutableList.toImmutableList());
  }

  private Completion forOpen(Completion proposal) {
    boolean keepsPartner = proposal.replaced().end() <= offset;
    return new Completion(
        proposal.label(),
        proposal.kind(),
        proposal.detail(),
        proposal.documentation(),
        open(proposal.replaced()),
        open(proposal.inserted()),
        keepsPartner ? proposal.text() + '"' : proposal.text(),
        proposal.snippet(),
        proposal.repairs(),
        proposal.rank());
  }

  private TextRange open(TextRange range) {
    return TextRange.of(range.start(), range.end() > offset ? range.end() - 1 : range.end());
  }
}
