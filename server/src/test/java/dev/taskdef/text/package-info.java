/** Tests of the room {@code text}. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.text;
