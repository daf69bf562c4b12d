package dev.taskdef.rules;

import dev.taskdef.text.TextRange;

/**
 * Another place in the same file that a finding speaks of.
 *
 * @param range where
 * @param message what stands there
 */
public record Related(TextRange range, String message) {}
