package dev.taskdef.rules;

import dev.taskdef.model.Reads;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * What is known of rules that found nothing in a container because all that they asked for was
 * absent: of another container of the same task that lacks the same members they say nothing
 * either, so they need not run again. Most rules are about members that few containers have.
 */
final class Absences {
  private final IdentityHashMap<ContainerRule, Found> silent = new IdentityHashMap<>();

  /**
   * What the rule finds in a container, where that is known.
   *
   * @param present the container's members, as {@link #present} gives them
   */
  Optional<Found> of(ContainerRule rule, long present) {
    Found found = silent.get(rule);
    return found != null && (found.ofContainers() & present) == 0
        ? Optional.of(found)
        : Optional.empty();
  }

  /** The rule found this in a container. */
  void learn(ContainerRule rule, long present, Found found) {
    if (found.outcome().isEmpty() && (found.ofContainers() & present) == 0) {
      silent.put(rule, found);
    }
  }

  /**
   * All that a container has besides absent members: itself, and the members it has; anything where
   * a placeholder may bring more or where braces are missing.
   */
  static long present(Members members) {
    return members.isPlain() ? members.bits() | Reads.WHOLE : Reads.ALL;
  }
}
