/** Rules on the settings of a project. */
@NullMarked
package dev.taskdef.rules.catalog.settings;

import org.jspecify.annotations.NullMarked;
