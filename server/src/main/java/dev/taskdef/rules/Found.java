package dev.taskdef.rules;

import java.util.Optional;

/**
 * What one check said, and what it looked at to say so.
 *
 * @param outcome what it said, places counted from the part's first code unit
 * @param ofTask the members of the task that it looked at, as bits of {@link
 *     dev.taskdef.model.Reads}
 * @param ofContainers the members of containers that it looked at
 */
record Found(Outcome outcome, long ofTask, long ofContainers) {

  /** Whether it would say the same where these members are others. */
  boolean holds(long changedOfTask, long changedOfContainers) {
    return (ofTask & changedOfTask) == 0 && (ofContainers & changedOfContainers) == 0;
  }

  /**
   * The same in the edited text; empty where it speaks of the very place that was edited.
   *
   * @param from where the part began
   * @param to where it begins now
   */
  @SuppressWarnings("ReferenceEquality") // the very same outcome means that nothing moved
  Optional<Found> moved(Drift drift, int from, int to) {
    if (outcome.isEmpty()) {
      return Optional.of(this);
    }
    return outcome
        .moved(drift, from, to)
        .map(o -> o == outcome ? this : new Found(o, ofTask, ofContainers));
  }
}
