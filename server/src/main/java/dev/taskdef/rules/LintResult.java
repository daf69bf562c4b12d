package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;

/**
 * All that is wrong with a file.
 *
 * @param diagnostics in order of place, then worst first
 * @param memory for the next run over a changed version of the same file
 */
public record LintResult(ImmutableList<Diagnostic> diagnostics, Memory memory) {}
