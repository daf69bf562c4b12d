package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What can be folded away.
 *
 * @param ranges objects and lists that cover more than one line, outer before inner
 */
public record Folding(ImmutableList<TextRange> ranges) {

  /** The folds of a document, at most so many; none for files that are no task definitions. */
  public static Folding of(Snapshot snapshot, int limit) {
    if (!snapshot.isOurs()) {
      return new Folding(ImmutableList.of());
    }
    LineIndex lines = snapshot.text().lines();
    ImmutableList.Builder<TextRange> ranges = ImmutableList.builder();
    Deque<SyntaxNode> open = new ArrayDeque<>();
    snapshot.tree().roots().reverse().forEach(open::push);
    int left = limit;
    while (!open.isEmpty() && left > 0) {
      SyntaxNode node = open.pop();
      // What stands on one line has nothing to fold inside it either.
      if (lines.lineAt(node.start()) < lines.lineAt(node.end())) {
        if (node instanceof JsonArray || node instanceof JsonObject o && o.braced()) {
          ranges.add(node.range());
          left--;
        }
        inner(node).reverse().forEach(open::push);
      }
    }
    return new Folding(ranges.build());
  }

  private static ImmutableList<? extends SyntaxNode> inner(SyntaxNode node) {
    if (node instanceof JsonMember member) {
      return member
          .value()
          .<ImmutableList<? extends SyntaxNode>>map(ImmutableList::of)
          .orElse(ImmutableList.of());
    }
    return node instanceof JsonValue value ? value.children() : ImmutableList.of();
  }
}
