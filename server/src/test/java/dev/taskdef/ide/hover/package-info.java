/** What is said of the place under the pointer. */
@NullMarked
package dev.taskdef.ide.hover;

import org.jspecify.annotations.NullMarked;
