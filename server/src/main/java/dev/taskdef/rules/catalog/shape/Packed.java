package dev.taskdef.rules.catalog.shape;

import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonTree;
import java.util.Optional;

/** JSON that was put into a string. */
final class Packed {
  private Packed() {}

  /** The JSON inside, where it is sound and begins with this bracket. */
  static Optional<String> json(JsonString string, char bracket) {
    String inside = string.value().strip();
    if (inside.isEmpty() || inside.charAt(0) != bracket) {
      return Optional.empty();
    }
    return JsonTree.parse(inside).errors().isEmpty() ? Optional.of(inside) : Optional.empty();
  }
}
