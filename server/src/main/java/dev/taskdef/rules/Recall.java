package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Goes through the checks of one part in their order: takes what an earlier run found where it
 * still holds, and runs the others.
 */
final class Recall {
  private final Optional<Part> before;
  private final long changedOfTask;
  private final long changedOfContainers;
  private final Drift drift;
  private final int start;
  private final ImmutableList.Builder<Found> now = ImmutableList.builder();
  private int next;

  /**
   * @param before the part as it was; empty where nothing is remembered
   * @param start where the part begins now
   */
  Recall(
      Optional<Part> before, long changedOfTask, long changedOfContainers, Drift drift, int start) {
    this.before = before;
    this.changedOfTask = changedOfTask;
    this.changedOfContainers = changedOfContainers;
    this.drift = drift;
    this.start = start;
  }

  /** The next check: {@code afresh} runs it, with places counted from the file's begin. */
  void check(Supplier<Found> afresh) {
    int index = next++;
    Optional<Found> kept =
        before
            .map(part -> part.found().get(index))
            .filter(found -> found.holds(changedOfTask, changedOfContainers))
            .flatMap(found -> found.moved(drift, before.get().start(), start));
    now.add(kept.orElseGet(() -> relative(afresh.get())));
  }

  private Found relative(Found found) {
    return found.outcome().isEmpty() || start == 0
        ? found
        : new Found(found.outcome().shifted(-start), found.ofTask(), found.ofContainers());
  }

  /** What all checks found. */
  ImmutableList<Found> found() {
    return now.build();
  }
}
