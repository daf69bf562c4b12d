/**
 * The rule engine: what a rule is, what it may see, what it reports, and how all rules are run over
 * one definition.
 *
 * <p>Enter at {@link dev.taskdef.rules.Linter}. A rule is one file under {@code catalog}, with its
 * page and its examples in it. Must never know: editors, protocols, files, settings other than
 * those handed to the linter.
 */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules;
