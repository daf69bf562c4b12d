package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a selection grows to, step by step: the words inside quotes, the string, the member, what is
 * inside the brackets, the brackets, and so on to the whole text.
 *
 * @param ranges from the innermost outward, each inside the next
 */
public record SelectionSteps(ImmutableList<TextRange> ranges) {
  private static final int MOST = 100;

  /** The steps from a place; only the whole text where nothing is around it. */
  public static SelectionSteps at(Snapshot snapshot, int offset) {
    int length = snapshot.text().length();
    int inside = Math.max(0, Math.min(offset, length));
    List<TextRange> steps = new ArrayList<>();
    Optional<SyntaxNode> node =
        snapshot.isOurs() ? snapshot.tree().nodeAt(inside) : Optional.empty();
    while (node.isPresent() && steps.size() < MOST) {
      TextRange range = node.get().range();
      TextRange content = content(node.get());
      if (content.touches(inside)) {
        add(steps, content);
      }
      add(steps, range);
      node = node.get().parent();
    }
    add(steps, TextRange.of(0, length));
    return new SelectionSteps(ImmutableList.copyOf(steps));
  }

  private static void add(List<TextRange> steps, TextRange range) {
    if (steps.isEmpty() || !range.equals(steps.get(steps.size() - 1))) {
      steps.add(range);
    }
  }

  /** What is inside the quotes or brackets of a node, or the node itself. */
  private static TextRange content(SyntaxNode node) {
    boolean enclosed =
        node instanceof JsonString
            || node instanceof JsonKey
            || node instanceof JsonArray
            || (node instanceof JsonObject object && object.braced());
    SourceText text = node.tree().text();
    int start = node.start() + 1;
    int end = node.end() - 1;
    boolean closed =
        enclosed
            && start <= end
            && "\"[{".indexOf(text.charAt(start - 1)) >= 0
            && "\"]}".indexOf(text.charAt(end)) >= 0;
    if (!closed) {
      return node.range();
    }
    while (start < end && !isText(node) && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && !isText(node) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return TextRange.of(start, end);
  }

  private static boolean isText(SyntaxNode node) {
    return node instanceof JsonString || node instanceof JsonKey;
  }
}
