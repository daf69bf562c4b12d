package dev.taskdef.ide.completion;

import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * The part of a broken text in which edits are tried: the largest object or list around a place
 * that is quickly read, or else the smallest. What is wrong elsewhere has no say, and costs
 * nothing.
 *
 * @param part that part, read by itself
 * @param from where it begins in the text
 */
record Trial(JsonTree part, int from) {
  /** A container's worth of characters. */
  private static final int QUICK = 1 << 12;

  /** Of longer parts nothing is tried: each trial of a broken text may read all of it. */
  private static final int LONGEST = 1 << 20;

  /**
   * Around a place; the whole text where it is short or sound, or where nothing smaller is closed.
   */
  static Trial around(JsonTree tree, TextRange place) {
    if (tree.text().length() <= QUICK || tree.errors().isEmpty()) {
      return new Trial(tree, 0);
    }
    Optional<TextRange> part = Optional.empty();
    Optional<SyntaxNode> node = tree.nodeAt(place.start());
    while (node.isPresent() && (part.isEmpty() || node.get().range().length() <= QUICK)) {
      if (isClosedAround(node.get(), place, tree)) {
        part = Optional.of(node.get().range());
      }
      node = node.get().parent();
    }
    return part.filter(range -> range.length() < tree.text().length())
        .map(range -> new Trial(JsonTree.parse(tree.text().slice(range)), range.start()))
        .orElseGet(() -> new Trial(tree, 0));
  }

  private static boolean isClosedAround(SyntaxNode node, TextRange place, JsonTree tree) {
    TextRange range = node.range();
    char closer = node instanceof JsonObject ? '}' : ']';
    return (node instanceof JsonObject || node instanceof JsonArray)
        && range.start() < place.start()
        && place.end() < range.end()
        && tree.text().charAt(range.end() - 1) == closer;
  }

  boolean isTooLong() {
    return part.text().length() > LONGEST;
  }

  /** How many syntax errors there are. */
  int errors() {
    return part.errors().size();
  }

  /** How many there are after an edit of the text. */
  int errorsAfter(TextEdit edit) {
    TextRange range = edit.range();
    TextRange here = TextRange.of(range.start() - from, range.end() - from);
    return part.with(TextEdit.replace(here, edit.newText())).errors().size();
  }
}
