/** The program's entry: picks a door. Everything else lies in the rooms below. */
@NullMarked
package dev.taskdef;

import org.jspecify.annotations.NullMarked;
