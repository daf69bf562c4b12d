package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;

/**
 * One place where the text is not JSON.
 *
 * @param code which mistake it is
 * @param range the place to mark
 * @param message what is wrong and what to do, for people
 * @param repair the edits that mend it, sorted and disjoint; empty when mending takes a decision
 * @param repairTitle what the repair does, as a command to choose; empty when there is none
 * @param safe whether the repair is the only sensible reading, so that it may be done unasked
 */
public record SyntaxError(
    SyntaxErrorCode code,
    TextRange range,
    String message,
    ImmutableList<TextEdit> repair,
    String repairTitle,
    boolean safe) {

  /** Whether there is a repair. */
  public boolean isRepairable() {
    return !repair.isEmpty();
  }
}
