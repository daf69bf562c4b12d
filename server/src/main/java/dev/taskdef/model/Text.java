package dev.taskdef.model;

import dev.taskdef.syntax.JsonString;

/** A string whose value is known: no placeholder and no fill-in word in it. */
public record Text(String value, JsonString node) {}
