package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Goes through the checks of one part in their order: takes what an earlier run found where it
 * still holds, and is given what the others find now.
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

  /**
   * Goes to the next check. Answers whether what it found earlier still holds; else it is to be run
   * and its finding {@link #add}ed.
   */
  boolean keeps() {
    int index = next++;
    if (before.isEmpty()) {
      return false;
    }
    Part part = before.get();
    Found found = part.found().get(index);
    if (!found.holds(changedOfTask, changedOfContainers)) {
      return false;
    }
    Optional<Found> kept = found.moved(drift, part.start(), start);
    kept.ifPresent(now::add);
    return kept.isPresent();
  }

  /** What the check found, with places counted from the file's begin. */
  void add(Found found) {
    now.add(relative(found));
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
