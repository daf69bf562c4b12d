package dev.taskdef.syntax;

import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A tree of which each container was read from its own text only, and what edits did to its text
 * since, as one stretch around all of them. While the text is broken across containers, the next
 * edit may mend it: then it is an edit of this tree, and little has to be read.
 *
 * @param start where the stretch begins in the ancestor's text, UTF-16 code units
 * @param end where it ends in the ancestor's text
 * @param growth how much longer it is in the text as it is now
 */
record Ancestor(GreenTree green, int start, int end, int growth) {

  /** A tree before its first edit. */
  Ancestor(GreenTree green, TextEdit edit) {
    this(green, edit.range().start(), edit.range().end(), edit.growth());
  }

  /** The same and one edit more, which speaks of the text as it is now. */
  Ancestor with(TextEdit edit) {
    int first = Math.min(start, edit.range().start());
    int last = Math.max(end, edit.range().end() - growth);
    return new Ancestor(green, first, last, growth + edit.growth());
  }

  /** The tree of the text as it is now; null when the whole text has to be read. */
  Parser.@Nullable Result edited(SourceText now) {
    if (start == end && growth == 0) {
      return new Parser.Result(green, EditScope.CONTAINER);
    }
    TextEdit all = TextEdit.replace(TextRange.of(start, end), now.substring(start, end + growth));
    return Reparser.after(green, EditScope.CONTAINER, now, all);
  }
}
