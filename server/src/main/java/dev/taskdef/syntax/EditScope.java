package dev.taskdef.syntax;

/** How much of a tree an edit may concern, by how the tree came about. */
enum EditScope {
  /** Each container was read from its own text only. */
  CONTAINER,
  /**
   * Brackets were mended by what stands anywhere in the text, but not by what strings and numbers
   * say: only an edit inside one of those leaves the rest alone.
   */
  TOKEN,
  /** The whole text decided how each part of it was read. */
  TEXT
}
