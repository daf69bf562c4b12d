package dev.taskdef.schema;

import dev.taskdef.syntax.JsonValue;

/**
 * One keyword of the schema that a value breaks: raw, before a rule puts it into words.
 *
 * @param keyword the schema's keyword: {@code type}, {@code enum}, {@code required}, {@code
 *     additionalProperties}, {@code minimum} …
 * @param value the value at fault; for {@code required} and {@code additionalProperties} the object
 * @param property the member's name for {@code required} and {@code additionalProperties}, else
 *     empty
 * @param place what the language says of the place where the value stands
 * @param language all places
 */
public record SchemaProblem(
    String keyword, JsonValue value, String property, Parameter place, Parameters language) {

  /** Whether it is about this keyword. */
  public boolean is(String other) {
    return keyword.equals(other);
  }
}
