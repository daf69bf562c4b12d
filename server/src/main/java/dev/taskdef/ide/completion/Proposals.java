package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;

/** Gathers proposals for one slot: each label once, in the order in which they come. */
final class Proposals {
  private final Slot slot;
  private final Set<String> labels = new HashSet<>();
  private final ImmutableList.Builder<Completion> found = ImmutableList.builder();
  private int count;

  Proposals(Slot slot) {
    this.slot = slot;
  }

  /** Adds a value; of equal order, what came first stands first. */
  void add(Value value, int order) {
    if (labels.add(value.label())) {
      found.add(slot.filledWith(value, order + count++));
    }
  }

  ImmutableList<Completion> all() {
    return slot.takenOf(found.build());
  }
}
