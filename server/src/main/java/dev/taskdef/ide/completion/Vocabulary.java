package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.text.TextRange;

/** What may be written in documents of one kind; asked once it is known where new text goes. */
interface Vocabulary {

  /** Members for a slot between those that an object has. */
  ImmutableList<Completion> members(Slot slot, JsonObject object);

  /** Other names for a member whose value stays. */
  ImmutableList<Completion> names(Slot slot, JsonMember member);

  /** Values of a member. */
  ImmutableList<Completion> values(Slot slot, JsonMember member);

  /**
   * Elements of a list.
   *
   * @param own the element that is there already; else an empty range
   */
  ImmutableList<Completion> elements(Slot slot, JsonArray array, TextRange own);

  /** All of an empty file. */
  ImmutableList<Completion> wholeFile(Slot slot);
}
