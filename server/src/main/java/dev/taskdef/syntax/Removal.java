package dev.taskdef.syntax;

import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.BitSet;
import java.util.List;

/** Takes entries out of one container, each with its comma, its blank line and its own comments. */
final class Removal {
  private final Entries entries;
  private final BitSet gone;
  private final List<TextEdit> edits;

  private Removal(Entries entries, BitSet gone, List<TextEdit> edits) {
    this.entries = entries;
    this.gone = gone;
    this.edits = edits;
  }

  /** Adds the edits that take the numbered entries out. */
  static void collect(Entries entries, BitSet gone, List<TextEdit> edits) {
    new Removal(entries, gone, edits).run();
  }

  private void run() {
    int first = gone.nextSetBit(0);
    while (first >= 0) {
      int next = gone.nextClearBit(first);
      if (next < entries.size()) {
        before(first, next);
      } else if (first == 0) {
        all();
      } else {
        tail(first);
      }
      first = gone.nextSetBit(next);
    }
  }

  /** A run with an entry behind it that stays. */
  private void before(int first, int next) {
    int start = entries.ownStart(first);
    int end = entries.ownStart(next);
    if (!entries.isFirstOnLine(start) && entries.isFirstOnLine(end)) {
      start = first > 0 ? entries.commaAfter(first - 1).end() : entries.innerStart();
      end = entries.ownEnd(next - 1);
    } else if (entries.hasBlankLineBefore(start) && !entries.hasBlankLineBefore(end)) {
      start = entries.beforeBlanks(start);
      end = entries.beforeBlanks(end);
    }
    edits.add(TextEdit.delete(TextRange.of(start, end)));
  }

  /** Everything goes. */
  private void all() {
    int last = entries.size() - 1;
    int start = entries.ownStart(0);
    int end = entries.ownEnd(last);
    boolean remarks =
        entries.hasRemarks(entries.innerStart(), start)
            || entries.hasRemarks(end, entries.innerEnd());
    if (remarks) {
      edits.add(TextEdit.delete(TextRange.of(entries.beforeBlanks(start), end)));
    } else {
      edits.add(
          TextEdit.delete(TextRange.of(entries.innerStart(), Math.max(end, entries.innerEnd()))));
    }
  }

  /** The last entries go, an earlier one stays. */
  private void tail(int first) {
    TextRange comma = entries.commaAfter(first - 1);
    int start = Math.max(entries.beforeBlanks(entries.ownStart(first)), comma.end());
    int end = entries.ownEnd(entries.size() - 1);
    if (comma.end() == start) {
      edits.add(TextEdit.delete(TextRange.of(comma.start(), end)));
      return;
    }
    if (!comma.isEmpty()) {
      edits.add(TextEdit.delete(comma));
    }
    edits.add(TextEdit.delete(TextRange.of(start, end)));
  }
}
