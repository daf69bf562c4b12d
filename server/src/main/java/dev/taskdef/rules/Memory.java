package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.syntax.GreenNode;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * What an earlier run found out, by part of the file and by check. Never changed after it was
 * handed out.
 */
public final class Memory {
  /**
   * What the findings depend on besides the text: they are worth nothing once one of these changes.
   */
  private record Ground(SchemaProblems schema, TaskFacts facts) {}

  /**
   * The parts of one run.
   *
   * @param task all that is outside of containers
   * @param list which kinds of values stood where containers belong
   * @param containers in order
   * @param byGreen containers and volumes by what they are
   */
  record Parts(
      Part task,
      Members list,
      ImmutableList<Part> containers,
      IdentityHashMap<GreenNode, Part> byGreen) {}

  private final Optional<Ground> ground;
  private final Optional<Parts> parts;
  private final Optional<ImmutableList<Diagnostic>> told;
  private final Drift drift;

  private Memory(
      Optional<Ground> ground,
      Optional<Parts> parts,
      Optional<ImmutableList<Diagnostic>> told,
      Drift drift) {
    this.ground = ground;
    this.parts = parts;
    this.told = told;
    this.drift = drift;
  }

  /** Nothing remembered. */
  public static Memory empty() {
    return new Memory(Optional.empty(), Optional.empty(), Optional.empty(), Drift.none());
  }

  static Memory of(SchemaProblems schema, TaskFacts facts, Parts parts) {
    return new Memory(
        Optional.of(new Ground(schema, facts)), Optional.of(parts), Optional.empty(), Drift.none());
  }

  /** The same, with what a person was told in the end. */
  Memory telling(ImmutableList<Diagnostic> diagnostics) {
    return new Memory(ground, parts, Optional.of(diagnostics), drift);
  }

  /** The same, where what was told may be told otherwise now. */
  public Memory untold() {
    return new Memory(ground, parts, Optional.empty(), drift);
  }

  /** The same after an edit of the text. */
  public Memory after(TextEdit edit) {
    return parts.isEmpty() && told.isEmpty()
        ? this
        : new Memory(ground, parts, told, drift.with(edit));
  }

  /**
   * What was told last that touches an offset of the text as it is now, at its new place; what was
   * edited itself is left out. Empty where nothing was ever told.
   */
  public Optional<ImmutableList<Diagnostic>> toldAt(int offset) {
    return told.map(
        all -> {
          ImmutableList.Builder<Diagnostic> here = ImmutableList.builder();
          for (Diagnostic diagnostic : all) {
            int start = drift.begin(diagnostic.range().start());
            int end = drift.end(diagnostic.range().end());
            if (start != Drift.LOST && start <= offset && offset <= end) {
              here.add(diagnostic.at(TextRange.of(start, end), diagnostic.related()));
            }
          }
          return here.build();
        });
  }

  /** What is remembered, as far as it may still hold. */
  Optional<Parts> about(SchemaProblems schema, TaskFacts facts) {
    return ground.filter(new Ground(schema, facts)::equals).isPresent() ? parts : Optional.empty();
  }

  /** What happened to the text since. */
  Drift drift() {
    return drift;
  }
}
