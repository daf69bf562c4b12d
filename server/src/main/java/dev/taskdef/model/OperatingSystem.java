package dev.taskdef.model;

/** The family of {@code runtimePlatform.operatingSystemFamily}. Absent means Linux. */
public enum OperatingSystem {
  LINUX,
  WINDOWS
}
