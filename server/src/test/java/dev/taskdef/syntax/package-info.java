/** Tests of the room {@code syntax}. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.syntax;
