package dev.taskdef.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/** A green tree written out, for comparing. */
final class Shape {
  private Shape() {}

  /** Kinds and texts, one token a line. */
  static String of(JsonTree tree) {
    StringBuilder out = new StringBuilder();
    Deque<Object> open = new ArrayDeque<>();
    open.push(tree.green());
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (next instanceof GreenTree node) {
        out.append(node.kind()).append("(\n");
        open.push(")\n");
        for (int i = node.size() - 1; i >= 0; i--) {
          open.push(node.child(i));
        }
      } else if (next instanceof GreenToken token) {
        out.append(token.kind())
            .append(' ')
            .append(token.content())
            .append('|')
            .append(token.value())
            .append('\n');
      } else {
        out.append(next);
      }
    }
    return out.toString();
  }

  /**
   * Whether placeholders or directives stand outside strings, or placeholders with quotes of their
   * own inside.
   */
  static boolean hasBarePlaceholders(GreenNode root) {
    Deque<GreenNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      GreenNode next = open.pop();
      if (next.kind() == SyntaxKind.PLACEHOLDER || next.kind() == SyntaxKind.DIRECTIVE) {
        return true;
      }
      if (next.kind() == SyntaxKind.STRING
          && next.text().replaceAll("\\\\.", "").indexOf('"', 1)
              < next.text().replaceAll("\\\\.", "").length() - 1
          && !next.hasErrors()) {
        return true;
      }
      if (next instanceof GreenTree node) {
        for (int i = 0; i < node.size(); i++) {
          open.push(node.child(i));
        }
      }
    }
    return false;
  }
}
