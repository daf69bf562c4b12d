package dev.taskdef.rules;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.text.TextRange;

/**
 * A finding that a team has looked at and wants to hear no more of.
 *
 * @param rule the rule's id
 * @param pointer JSON Pointer of the place, which holds for everything below it; empty for any
 *     place
 * @param container name of the container that it holds for; empty for any place
 * @param reason why, for people
 */
public record Suppression(String rule, String pointer, String container, String reason) {

  /** Whether it speaks of this finding. */
  boolean covers(Diagnostic diagnostic, TaskDefinition task) {
    return diagnostic.id().equals(rule)
        && (pointer.isEmpty()
            || diagnostic.pointer().equals(pointer)
            || diagnostic.pointer().startsWith(pointer + "/"))
        && (container.isEmpty() || isIn(container, diagnostic.range(), task));
  }

  private static boolean isIn(String name, TextRange range, TaskDefinition task) {
    return task.container(name)
        .map(Container::node)
        .filter(n -> n.range().contains(range))
        .isPresent();
  }
}
