package dev.taskdef.rules;

import dev.taskdef.model.TaskFacts;
import dev.taskdef.syntax.GreenNode;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * What earlier runs found out about containers and volumes that may not have changed. Never changed
 * after it was handed out. Positions in it are relative to the part's first code unit.
 */
public final class Memory {
  /**
   * What the findings depend on besides the text: they are worth nothing once one of these changes.
   */
  private record Ground(SchemaProblems schema, TaskFacts facts) {}

  private final Optional<Ground> ground;
  private final IdentityHashMap<GreenNode, Outcome> parts;

  private Memory(Optional<Ground> ground, IdentityHashMap<GreenNode, Outcome> parts) {
    this.ground = ground;
    this.parts = parts;
  }

  /** Nothing remembered. */
  public static Memory empty() {
    return new Memory(Optional.empty(), new IdentityHashMap<>());
  }

  static Memory of(
      SchemaProblems schema, TaskFacts facts, IdentityHashMap<GreenNode, Outcome> parts) {
    return new Memory(Optional.of(new Ground(schema, facts)), parts);
  }

  /** The findings by part, as far as they still hold. */
  IdentityHashMap<GreenNode, Outcome> about(SchemaProblems schema, TaskFacts facts) {
    return ground.filter(new Ground(schema, facts)::equals).isPresent()
        ? parts
        : new IdentityHashMap<>();
  }
}
