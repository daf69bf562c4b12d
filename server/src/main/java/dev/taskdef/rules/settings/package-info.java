/**
 * The file {@code .taskdef.json}: what may stand in it is described once, in {@link
 * dev.taskdef.rules.settings.SettingsLanguage}; reading, checks, hover, the schema and the page
 * follow from that. Must never know where the file lies.
 */
@NullMarked
package dev.taskdef.rules.settings;

import org.jspecify.annotations.NullMarked;
