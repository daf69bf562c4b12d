/**
 * What may be written where the cursor stands. Enter at {@link
 * dev.taskdef.ide.completion.Completion}. Must never know: protocols, and what is wrong with the
 * file: a proposal comes right behind a keystroke, so nothing here runs a rule.
 */
@NullMarked
package dev.taskdef.ide.completion;

import org.jspecify.annotations.NullMarked;
