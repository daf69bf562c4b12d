/** What proposals make of a text, and the laws that hold for all of them. */
@NullMarked
package dev.taskdef.ide.completion;

import org.jspecify.annotations.NullMarked;
