package dev.taskdef.rules;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.syntax.GreenNode;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * What earlier runs found out about containers that may not have changed. Never changed after it
 * was handed out. Positions in it are relative to the container's first code unit.
 */
public final class Memory {
  private final Optional<TaskFacts> facts;
  private final IdentityHashMap<GreenNode, Outcome> containers;

  private Memory(Optional<TaskFacts> facts, IdentityHashMap<GreenNode, Outcome> containers) {
    this.facts = facts;
    this.containers = containers;
  }

  /** Nothing remembered. */
  public static Memory empty() {
    return new Memory(Optional.empty(), new IdentityHashMap<>());
  }

  static Memory of(TaskFacts facts, IdentityHashMap<GreenNode, Outcome> containers) {
    return new Memory(Optional.of(facts), containers);
  }

  Optional<Outcome> recall(TaskFacts now, GreenNode container) {
    return facts.filter(now::equals).flatMap(f -> Optional.ofNullable(containers.get(container)));
  }
}
