/** What the read-only view over the tree promises. */
@NullMarked
package dev.taskdef.model;

import org.jspecify.annotations.NullMarked;
