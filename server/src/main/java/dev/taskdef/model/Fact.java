package dev.taskdef.model;

import java.util.Optional;

/**
 * What is known of a member: surely absent, known, or unknown because a placeholder or a wrong type
 * stands in its place.
 *
 * @param absent whether the member is surely not there
 * @param value the value where it is known
 */
public record Fact<T>(boolean absent, Optional<T> value) {

  /** A member that is surely not there. */
  public static <T> Fact<T> none() {
    return new Fact<>(true, Optional.empty());
  }

  /** A member that is there, or may be there, with a value that cannot be known. */
  public static <T> Fact<T> unknown() {
    return new Fact<>(false, Optional.empty());
  }

  /** A member with a known value. */
  public static <T> Fact<T> known(T value) {
    return new Fact<>(false, Optional.of(value));
  }

  /** Whether the value is known and is this one. */
  public boolean is(T other) {
    return value.filter(other::equals).isPresent();
  }

  /** Whether the value is known and is another one. False for absent and unknown. */
  public boolean isOther(T other) {
    return value.filter(v -> !v.equals(other)).isPresent();
  }

  /** Whether the member is surely there, with a value of the right type. */
  public boolean isKnown() {
    return value.isPresent();
  }

  /** Whether it cannot be said if the value is there, or which it is. */
  public boolean isUnknown() {
    return !absent && value.isEmpty();
  }
}
