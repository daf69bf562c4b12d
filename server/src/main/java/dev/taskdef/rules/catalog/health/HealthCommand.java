package dev.taskdef.rules.catalog.health;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/**
 * The command of a health check, word by word.
 *
 * @param list the list in the tree
 * @param words its elements
 */
record HealthCommand(JsonArray list, ImmutableList<JsonValue> words) {

  /** The command of a container's health check, where it is a list whose length is known. */
  static Optional<HealthCommand> of(Container container) {
    return container
        .block()
        .block("healthCheck")
        .flatMap(check -> check.array("command"))
        .filter(list -> !list.hasOpenElements())
        .map(list -> new HealthCommand(list, list.elements()));
  }

  /** The first word, where known. */
  Optional<Text> form() {
    return word(0);
  }

  /** Whether the command begins with this word. */
  boolean is(String form) {
    return form().filter(f -> f.value().equals(form)).isPresent();
  }

  /** The word at an index, where there is one and it is known. */
  Optional<Text> word(int index) {
    return index < words.size() ? Block.asText(words.get(index)) : Optional.empty();
  }

  /** The known words behind the first. */
  ImmutableList<Text> arguments() {
    return words.stream()
        .skip(1)
        .flatMap(w -> Block.asText(w).stream())
        .collect(ImmutableList.toImmutableList());
  }
}
