package dev.taskdef.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How bad a finding is, worst first. What may be an error follows from the rule's {@link Basis}.
 */
public enum Severity {
  /** Registration or launch surely fails. */
  ERROR,
  /** Very likely wrong or dangerous. */
  WARNING,
  /** Worth knowing. */
  INFORMATION,
  /** A suggestion; shown by the command line only when asked for. */
  HINT;

  /** The name in settings and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of this name, if there is one. */
  public static Optional<Severity> of(String id) {
    return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
  }

  /** Whether this is as bad as the other, or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
