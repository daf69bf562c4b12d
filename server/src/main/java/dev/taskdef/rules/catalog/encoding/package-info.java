/** Rules: what keeps consumers from reading a file's bytes as text. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.encoding;
