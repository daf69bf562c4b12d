/**
 * What there is to say of the place under the pointer: one small source for each kind of place.
 * Enter at {@link dev.taskdef.ide.hover.Hover}. Must never know: protocols, lines and columns.
 */
@NullMarked
package dev.taskdef.ide.hover;

import org.jspecify.annotations.NullMarked;
