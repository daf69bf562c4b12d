/** What is computed from whole task definitions. */
@NullMarked
package dev.taskdef.derive;

import org.jspecify.annotations.NullMarked;
