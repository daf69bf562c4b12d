package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.SyntaxNode;

/**
 * One keyword of the schema that a value breaks: raw, before a rule puts it into words.
 *
 * @param keyword the schema keyword: {@code type}, {@code enum}, {@code required}, {@code
 *     additionalProperties}, {@code minimum} …
 * @param node the value at fault; for {@code required} and {@code additionalProperties} the object
 * @param property the member's name for {@code required} and {@code additionalProperties}, else
 *     empty
 * @param expected the types or values that the schema names, or the bound
 * @param path where in the language the value stands, from the definition's name on, list elements
 *     as {@code []}
 */
public record SchemaProblem(
    String keyword,
    SyntaxNode node,
    String property,
    ImmutableList<String> expected,
    ImmutableList<String> path) {}
