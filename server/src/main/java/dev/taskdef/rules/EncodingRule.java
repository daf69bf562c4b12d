package dev.taskdef.rules;

/**
 * A slip in the way a file's text became bytes. An editor hides such slips; the command line sees
 * them.
 *
 * @param spec its page
 * @param slip which one
 */
public record EncodingRule(RuleSpec spec, Slip slip) implements Rule {

  /** What can be wrong with a file's bytes. */
  public enum Slip {
    /** A byte-order mark in front of UTF-8. */
    MARK,
    /** UTF-16, with or without a byte-order mark. */
    UTF_16,
    /** Bytes that mean nothing in the file's encoding. */
    INVALID
  }
}
