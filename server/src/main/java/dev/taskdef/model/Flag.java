package dev.taskdef.model;

import dev.taskdef.syntax.JsonBoolean;

/** A JSON {@code true} or {@code false}. */
public record Flag(boolean value, JsonBoolean node) {}
