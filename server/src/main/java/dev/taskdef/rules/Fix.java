package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextEdit;

/**
 * A change that mends a finding.
 *
 * @param title what it does, as a command: {@code Change CMD to CMD-SHELL}
 * @param safety whether fix-all may apply it
 * @param edits in order of offset, disjoint, for the text that was linted; never empty
 */
public record Fix(String title, Safety safety, ImmutableList<TextEdit> edits) {

  /** Whether fix-all may apply it. */
  public boolean isSafe() {
    return safety == Safety.SAFE;
  }
}
