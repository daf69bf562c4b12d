package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * All that is wrong with a file.
 *
 * @param diagnostics in order of place, then worst first
 * @param memory for the next run over a changed version of the same file
 * @param used the suppressions that took a finding away
 */
public record LintResult(
    ImmutableList<Diagnostic> diagnostics, Memory memory, ImmutableSet<Suppression> used) {}
