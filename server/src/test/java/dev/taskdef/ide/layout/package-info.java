/** Tests of layouts. */
@NullMarked
package dev.taskdef.ide.layout;

import org.jspecify.annotations.NullMarked;
