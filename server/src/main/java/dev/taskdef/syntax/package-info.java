/**
 * The lossless, error-tolerant, incremental tree of a JSON file, and the edits that keep a file's
 * commas and indentation in order. Start at {@link dev.taskdef.syntax.JsonTree}. Green nodes know
 * their text but no position and are shared between versions; nodes ({@link
 * dev.taskdef.syntax.SyntaxNode}) add the position and the parent. Nothing here throws on any text,
 * nothing recurses, and nothing knows of schemas or of ECS.
 */
@NullMarked
package dev.taskdef.syntax;

import org.jspecify.annotations.NullMarked;
