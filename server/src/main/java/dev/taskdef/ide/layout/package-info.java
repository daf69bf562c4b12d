/**
 * How a document is laid out: blanks and line breaks between tokens, and who may say how. Enter at
 * {@link dev.taskdef.ide.layout.Formatting}. Must never know: what a task definition means, and
 * where the files are that say how.
 */
@NullMarked
package dev.taskdef.ide.layout;

import org.jspecify.annotations.NullMarked;
