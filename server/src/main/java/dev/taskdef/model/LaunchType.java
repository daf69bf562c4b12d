package dev.taskdef.model;

/** Where a task may run: the values of {@code requiresCompatibilities}. */
public enum LaunchType {
  EC2,
  FARGATE,
  EXTERNAL,
  MANAGED_INSTANCES
}
