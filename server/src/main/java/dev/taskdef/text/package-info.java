/**
 * What a file is, as values: its text, its lines, ranges of it and edits to it, and how bytes
 * become text. Start at {@link dev.taskdef.text.SourceText}. Offsets are UTF-16 code units, counted
 * from 0, and ends are exclusive. This room knows nothing of JSON.
 */
@NullMarked
package dev.taskdef.text;

import org.jspecify.annotations.NullMarked;
