package dev.taskdef.rules;

import dev.taskdef.syntax.SyntaxNode;

/**
 * A rule over single values and keys, wherever they stand. It sees each node once, and of a node
 * only what is inside it.
 */
public non-sealed interface NodeRule extends Rule {

  /** Reports what is wrong with a node; what is inside it comes by itself. */
  void check(SyntaxNode node, Report report);
}
