package dev.taskdef.model;

import java.util.Locale;

/**
 * What a file is, decided by its content alone. The list is closed: it is part of the output's
 * contract.
 */
public enum DocumentKind {
  /** An object with the members of a register request. */
  TASK_DEFINITION,
  /** A bare list of containers, as Terraform reads it. */
  CONTAINER_ARRAY,
  /** One container by itself. */
  CONTAINER,
  /** A task definition under the key {@code taskDefinition}. */
  WRAPPER,
  /** What describe-task-definition answers, with or without the wrapper. */
  DESCRIBE_OUTPUT,
  /** A member, or a few, of something that is not here; mostly without braces around them. */
  FRAGMENT,
  /** The settings of a project: what a file is called says so, not its content. */
  SETTINGS,
  /** Not a task definition. */
  UNRECOGNIZED;

  /** The name in reports: lower case with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the file shows a whole task definition, so that what is not in it is missing. */
  public boolean isWhole() {
    return this == TASK_DEFINITION || this == WRAPPER || this == DESCRIBE_OUTPUT;
  }
}
