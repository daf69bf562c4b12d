package dev.taskdef.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who reads the file on its way to ECS; what is wrong depends on it. */
public enum Consumer {
  /** The AWS CLI, an SDK, or the console's JSON editor: strict. */
  AWS_CLI,
  /**
   * The deploy action for GitHub workflows: strips nulls, empty values and most describe-only
   * members.
   */
  GITHUB_ACTION,
  /** Terraform: drops unknown members without a word. */
  TERRAFORM,
  /** ecspresso: reads templates and comments. */
  ECSPRESSO;

  /** The name in settings and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The consumer of this name, if there is one. */
  public static Optional<Consumer> of(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
  }

  /** Whether members that are null or empty never reach ECS. */
  public boolean stripsEmpty() {
    return this == GITHUB_ACTION;
  }
}
