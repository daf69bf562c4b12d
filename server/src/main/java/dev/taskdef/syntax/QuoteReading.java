package dev.taskdef.syntax;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a line with an odd number of quotes, up to some character: inside or outside a
 * string, what came before, what was changed, and what that costs.
 */
final class QuoteReading {

  /** What stands before, outside strings. */
  enum Slot {
    /** At the beginning, or behind an opening bracket. */
    OPENED,
    /** Behind a comma. */
    COMMA,
    /** Behind a string that may be a key. */
    STRING,
    /** Behind a colon. */
    COLON,
    /** Behind a value or a closing bracket. */
    VALUE
  }

  /** A change to one character. */
  enum Change {
    INSERT_QUOTE,
    DROP_QUOTE,
    READ_AS_QUOTE,
    READ_QUOTE_AS
  }

  /** One change, with those before it. */
  record Edit(Change change, int at, char mark, boolean opens, @Nullable Edit before) {}

  final Slot slot;
  final boolean inString;

  /** Whether the string holds nothing but marks and blanks so far, as between two strings. */
  final boolean onlyMarks;

  /** Whether the string ended or began with a quote that is not there. */
  final boolean virtual;

  final int cost;
  final @Nullable Edit edits;

  QuoteReading(
      Slot slot,
      boolean inString,
      boolean onlyMarks,
      boolean virtual,
      int cost,
      @Nullable Edit edits) {
    this.slot = slot;
    this.inString = inString;
    this.onlyMarks = onlyMarks;
    this.virtual = virtual;
    this.cost = cost;
    this.edits = edits;
  }

  QuoteReading outside(Slot next, int more) {
    return new QuoteReading(next, false, false, false, cost + more, edits);
  }

  QuoteReading opened(int more) {
    return new QuoteReading(slot, true, true, virtual, cost + more, edits);
  }

  QuoteReading content(boolean mark) {
    return mark || !onlyMarks ? this : new QuoteReading(slot, true, false, virtual, cost, edits);
  }

  QuoteReading changed(Change change, int at, char mark, boolean opens, int more) {
    return new QuoteReading(
        slot, inString, onlyMarks, true, cost + more, new Edit(change, at, mark, opens, edits));
  }

  boolean meets(QuoteReading other) {
    return slot == other.slot && inString == other.inString && onlyMarks == other.onlyMarks;
  }

  /** Whether an edit was made already. */
  int changes() {
    int count = 0;
    for (Edit edit = edits; edit != null; edit = edit.before) {
      count++;
    }
    return count;
  }
}
