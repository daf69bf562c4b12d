package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes a value in a given layout, without recursion. */
final class LayoutWriter {
  private final Layout layout;
  private final StringBuilder out;
  private final Deque<Task> tasks = new ArrayDeque<>();

  LayoutWriter(Layout layout, StringBuilder out) {
    this.layout = layout;
    this.out = out;
  }

  /** Something left to write: a node with its indentation, or plain text. */
  private record Task(String text, ImmutableList<SyntaxNode> node, String indent) {
    static Task of(String text) {
      return new Task(text, ImmutableList.of(), "");
    }

    static Task of(SyntaxNode node, String indent) {
      return new Task("", ImmutableList.of(node), indent);
    }
  }

  void write(JsonValue value, String indent) {
    tasks.push(Task.of(value, indent));
    while (!tasks.isEmpty()) {
      Task task = tasks.pop();
      out.append(task.text);
      task.node.forEach(node -> expand(node, task.indent));
    }
  }

  private void expand(SyntaxNode node, String indent) {
    if (node instanceof JsonMember member) {
      out.append(StringLiteral.quoted(member.name())).append(layout.colon());
      member.value().ifPresent(value -> tasks.push(Task.of(value, indent)));
    } else if (node instanceof JsonObject object) {
      entries(object.members(), '{', '}', indent, layout.oneLine());
    } else if (node instanceof JsonArray array) {
      boolean plain = array.elements().stream().noneMatch(e -> e.green() instanceof GreenTree);
      boolean together = layout.oneLine() || (plain && !layout.spreadLists());
      entries(array.elements(), '[', ']', indent, together);
    } else {
      out.append(node.text());
    }
  }

  private void entries(
      ImmutableList<? extends SyntaxNode> entries,
      char open,
      char close,
      String indent,
      boolean together) {
    out.append(open);
    if (entries.isEmpty()) {
      out.append(close);
      return;
    }
    String inner = indent + layout.unit();
    boolean airy = open == '{' && layout.comma().endsWith(" ");
    String edge = airy ? " " : "";
    tasks.push(Task.of((together ? edge : layout.breakTo(indent)) + close));
    for (int i = entries.size() - 1; i >= 0; i--) {
      tasks.push(Task.of(entries.get(i), inner));
      String between = together ? layout.comma() : "," + layout.breakTo(inner);
      tasks.push(Task.of(i > 0 ? between : together ? edge : layout.breakTo(inner)));
    }
  }
}
