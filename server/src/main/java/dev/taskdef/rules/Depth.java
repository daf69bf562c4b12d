package dev.taskdef.rules;

/** How much of a finding is worked out. */
public enum Depth {
  /** Ranges and messages: what a keystroke needs. */
  QUICK,
  /** Pointers and fixes as well. */
  FULL
}
