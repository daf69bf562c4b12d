package dev.taskdef.ide.completion;

import java.util.function.Consumer;

/** Knows values for some places; says nothing about all others. */
interface ValueSource {
  /** Hands on the values for a place, best first. */
  void propose(ValuePlace place, Consumer<Value> found);
}
