package dev.taskdef.rules;

/** Whether a fix may be applied without a person looking at it. */
public enum Safety {
  /** The only sensible reading, or a change of nothing that could have worked. Part of fix-all. */
  SAFE,
  /** One of several readings: only when chosen. */
  SUGGESTED
}
