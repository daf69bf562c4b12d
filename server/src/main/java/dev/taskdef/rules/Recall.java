package dev.taskdef.rules;

import dev.taskdef.syntax.GreenNode;
import dev.taskdef.syntax.SyntaxNode;
import java.util.IdentityHashMap;
import java.util.function.Supplier;

/**
 * Takes findings about unchanged parts from an earlier run, and keeps all of this one for the next.
 * Belongs to one run.
 */
final class Recall {
  private final Depth depth;
  private final IdentityHashMap<GreenNode, Outcome> before;
  private final IdentityHashMap<GreenNode, Outcome> now = new IdentityHashMap<>();

  Recall(Depth depth, IdentityHashMap<GreenNode, Outcome> before) {
    this.depth = depth;
    this.before = before;
  }

  Outcome of(SyntaxNode part, Supplier<Outcome> afresh) {
    if (depth == Depth.FULL) {
      return afresh.get();
    }
    Outcome known = before.get(part.green());
    if (known != null) {
      now.put(part.green(), known);
      return known.shifted(part.start());
    }
    Outcome found = afresh.get();
    now.put(part.green(), found.shifted(-part.start()));
    return found;
  }

  IdentityHashMap<GreenNode, Outcome> now() {
    return now;
  }
}
