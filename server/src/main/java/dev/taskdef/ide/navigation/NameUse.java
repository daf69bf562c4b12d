package dev.taskdef.ide.navigation;

import dev.taskdef.text.TextRange;

/**
 * A place where a name stands.
 *
 * @param kind what it is the name of
 * @param name the name
 * @param range the name itself, without quotes and without the alias of a link
 * @param whole the string that it stands in, quotes included
 * @param isDefinition whether what has the name is defined here; else the place refers to it
 */
public record NameUse(
    NameKind kind, String name, TextRange range, TextRange whole, boolean isDefinition) {

  /** Whether another place speaks of the same thing. */
  boolean isSameName(NameUse other) {
    return kind == other.kind && name.equals(other.name);
  }

  /** Whether a cursor stands on the name or on a quote beside it. */
  boolean touches(int offset) {
    int end = range.end() == whole.end() - 1 ? whole.end() : range.end();
    return whole.start() <= offset && offset <= end;
  }
}
