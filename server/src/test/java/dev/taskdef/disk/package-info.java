/** What is seen around a file, and what is left alone. */
@NullMarked
package dev.taskdef.disk;

import org.jspecify.annotations.NullMarked;
