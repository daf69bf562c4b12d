package dev.taskdef.rules;

import java.util.Locale;

/** How we know that something is wrong. */
public enum Basis {
  /** Seen: ECS refuses it. */
  SERVER,
  /** The refusal is quoted in public reports. */
  ISSUE,
  /** The AWS CLI refuses it before any call. */
  CLIENT,
  /** Seen in the container agent's source. */
  AGENT,
  /** A documented limit or restriction. */
  DOCUMENTED,
  /** Accepted by ECS, but likely unwanted. */
  PRACTICE,
  /** Follows from how taskdef reads its own settings; says nothing of ECS. */
  SETTINGS;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a rule of this basis may ever be an error. */
  public boolean allowsError() {
    return this != PRACTICE && this != SETTINGS;
  }
}
