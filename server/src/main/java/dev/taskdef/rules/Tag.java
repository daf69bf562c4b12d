package dev.taskdef.rules;

/** How an editor may draw a finding. */
public enum Tag {
  /** Greyed: the text could as well not be there. */
  UNNECESSARY,
  /** Struck through: the member is on its way out. */
  DEPRECATED
}
