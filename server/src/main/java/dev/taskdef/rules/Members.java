package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reads;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;

/**
 * The members of an object, or the elements of a list, as they were at one moment: to see which of
 * them are others later.
 *
 * @param names their names; empty strings in a list
 * @param parts their green nodes, or the class of what is looked at elsewhere
 * @param form what else counts: braces, and placeholders that may bring more
 */
record Members(ImmutableList<String> names, ImmutableList<Object> parts, int form) {
  private static final Object ELSEWHERE = Container.class;
  private static final int BRACED = 1;
  private static final int OPEN = 2;

  /** Stands for what has members of its own. */
  private static final class Container {}

  /** Nothing. */
  static Members none() {
    return new Members(ImmutableList.of(), ImmutableList.of(), 0);
  }

  /** The members of an object. Inside its containers is elsewhere. */
  static Members of(JsonObject object) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    ImmutableList.Builder<Object> parts = ImmutableList.builder();
    for (JsonMember member : object.members()) {
      boolean listsContainers =
          member.name().equals(Reads.CONTAINERS)
              && member.value().filter(JsonArray.class::isInstance).isPresent();
      names.add(member.name());
      parts.add(listsContainers ? ELSEWHERE : member.green());
    }
    int form = (object.braced() ? BRACED : 0) + (object.hasOpenMembers() ? OPEN : 0);
    return new Members(names.build(), parts.build(), form);
  }

  /** What stands where containers belong; their insides are elsewhere. */
  static Members of(ImmutableList<JsonValue> list) {
    ImmutableList.Builder<Object> parts = ImmutableList.builderWithExpectedSize(list.size());
    for (JsonValue value : list) {
      parts.add(value instanceof JsonObject ? ELSEWHERE : value.green());
    }
    boolean open =
        !list.isEmpty()
            && list.get(0)
                .parent()
                .filter(p -> p instanceof JsonArray a && a.hasOpenElements())
                .isPresent();
    return new Members(ImmutableList.of(), parts.build(), open ? OPEN : 0);
  }

  /** Whether the list is one of as many things of the same kinds; of an empty one nobody knows. */
  boolean isLike(Members other) {
    return !parts.isEmpty()
        && form == other.form
        && same(other, 0, parts.size(), other.parts.size());
  }

  private boolean same(Members other, int from, int size, int otherSize) {
    if (size != otherSize) {
      return false;
    }
    for (int i = from; i < size; i++) {
      if (parts.get(i) != other.parts.get(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The names of members that are others now, as bits of {@link Reads}, and the bit of the whole.
   */
  long changedTo(Members now) {
    if (form != now.form) {
      return Reads.ALL;
    }
    int common = Math.min(parts.size(), now.parts.size());
    int before = 0;
    while (before < common && parts.get(before) == now.parts.get(before)) {
      before++;
    }
    int behind = 0;
    while (behind < common - before && fromEnd(behind) == now.fromEnd(behind)) {
      behind++;
    }
    return Reads.WHOLE | bits(before, behind) | now.bits(before, behind);
  }

  private Object fromEnd(int index) {
    return parts.get(parts.size() - 1 - index);
  }

  private long bits(int before, int behind) {
    long bits = 0;
    for (int i = before; i < names.size() - behind; i++) {
      bits |= Reads.bit(names.get(i));
    }
    return bits;
  }

  /** Whether it stands in braces and no placeholder may bring more members. */
  boolean isPlain() {
    return form == BRACED;
  }

  /** The bits of all names. */
  long bits() {
    return bits(0, 0);
  }
}
