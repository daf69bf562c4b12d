package dev.taskdef.rules;

import dev.taskdef.text.TextEdit;

/**
 * What edits did to a text, as one stretch around all of them: what stands before it stayed, what
 * stands behind it moved. Makes places of the old text places of the new one.
 *
 * @param start where the stretch begins in the old text, UTF-16 code units
 * @param end where it ends in the old text
 * @param growth how much longer it is in the new text
 */
record Drift(int start, int end, int growth) {
  /** What an offset becomes that stands inside the stretch. */
  static final int LOST = -1;

  private static final Drift NONE = new Drift(Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

  /** No edit yet. */
  static Drift none() {
    return NONE;
  }

  /** The same and one edit more, which speaks of the text as it is now. */
  Drift with(TextEdit edit) {
    int first = edit.range().start();
    int last = edit.range().end();
    if (equals(NONE)) {
      return new Drift(first, last, edit.growth());
    }
    int oldFirst = first >= end + growth ? first - growth : Math.min(first, start);
    int oldLast = last <= start ? last : Math.max(end, last - growth);
    return new Drift(Math.min(start, oldFirst), Math.max(end, oldLast), growth + edit.growth());
  }

  /** Where something begins now that began there. */
  int begin(int offset) {
    if (offset >= end) {
      return offset + growth;
    }
    return offset <= start ? offset : LOST;
  }

  /** Where something ends now that ended there. */
  int end(int offset) {
    if (offset <= start) {
      return offset;
    }
    return offset >= end ? offset + growth : LOST;
  }
}
