/**
 * Rules: what keeps a text from being JSON. One table per kind of slip; the parser finds them, the
 * pages are here.
 */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.syntax;
