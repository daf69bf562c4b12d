/** The language of {@code .taskdef.json}, and what is generated from it. */
@NullMarked
package dev.taskdef.rules.settings;

import org.jspecify.annotations.NullMarked;
