/** What the features answer, in offsets of small texts. */
@NullMarked
package dev.taskdef.ide;

import org.jspecify.annotations.NullMarked;
