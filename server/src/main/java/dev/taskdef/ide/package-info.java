/**
 * What an ideal editor would like to know of a task definition: one record per feature, whose
 * factory is the question ({@code Hover.at(snapshot, offset)}), answered in offsets.
 *
 * <p>Enter at {@link dev.taskdef.ide.Snapshot}. Must never know: protocols, positions of lines and
 * columns, files, threads.
 */
@NullMarked
package dev.taskdef.ide;

import org.jspecify.annotations.NullMarked;
