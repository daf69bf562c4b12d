package dev.taskdef.rules;

import dev.taskdef.syntax.SyntaxErrorCode;

/**
 * A slip in the JSON text, found by the parser.
 *
 * @param spec its page
 * @param code the parser's name for it
 */
public record SyntaxRule(RuleSpec spec, SyntaxErrorCode code) implements Rule {}
