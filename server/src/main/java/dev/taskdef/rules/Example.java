package dev.taskdef.rules;

import java.util.Optional;

/**
 * A piece of a task definition on a rule's page, which is a test of the rule at the same time.
 *
 * @param bad whether the rule must speak; exactly at the mark {@code <|…|>} where the text has one
 * @param text the example, with the mark
 * @param fixed the text after the rule's first fix, where the example shows one
 */
public record Example(boolean bad, String text, Optional<String> fixed) {}
