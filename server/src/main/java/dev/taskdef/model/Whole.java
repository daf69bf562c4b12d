package dev.taskdef.model;

import dev.taskdef.syntax.JsonNumber;

/**
 * A JSON integer that fits a {@code long}. The unit is the member's: CPU units, MiB, seconds, a
 * port.
 */
public record Whole(long value, JsonNumber node) {}
