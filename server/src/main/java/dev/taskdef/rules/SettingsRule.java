package dev.taskdef.rules;

/**
 * Something that can be wrong with the settings of a project, told like all other findings.
 *
 * @param spec its page
 * @param slip what is wrong
 */
public record SettingsRule(RuleSpec spec, Slip slip) implements Rule {

  /** What can be wrong with {@code .taskdef.json}. */
  public enum Slip {
    /** It cannot be read, or only in part. */
    UNREADABLE,
    /** A member that is no setting. */
    UNKNOWN_KEY,
    /** An id that no rule has. */
    UNKNOWN_RULE,
    /** A value that the setting cannot have. */
    VALUE,
    /** Something without which a setting makes no sense. */
    MISSING,
    /** A suppression that matches nothing. */
    UNUSED
  }
}
