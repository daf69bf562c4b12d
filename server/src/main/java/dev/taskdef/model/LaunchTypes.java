package dev.taskdef.model;

import com.google.common.base.Enums;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;

/**
 * What {@code requiresCompatibilities} says.
 *
 * @param declared the launch types that are surely listed, or assumed by a setting where the list
 *     is absent
 * @param absent whether the list is surely absent or empty, and no setting stands in for it
 */
public record LaunchTypes(ImmutableSet<LaunchType> declared, boolean absent) {

  /** Reads the list; {@code assumed} stands in where it is absent. */
  static LaunchTypes of(Block root, Optional<LaunchType> assumed) {
    boolean empty =
        root.lacks("requiresCompatibilities")
            || root.array("requiresCompatibilities")
                .filter(a -> a.elements().isEmpty() && !a.hasOpenElements())
                .isPresent();
    if (empty) {
      return new LaunchTypes(ImmutableSet.copyOf(assumed.stream().toList()), assumed.isEmpty());
    }
    return new LaunchTypes(
        root.texts("requiresCompatibilities").stream()
            .flatMap(t -> Enums.getIfPresent(LaunchType.class, t.value()).asSet().stream())
            .collect(Sets.toImmutableEnumSet()),
        false);
  }

  /** Whether this launch type is surely asked for. */
  public boolean includes(LaunchType type) {
    return declared.contains(type);
  }
}
