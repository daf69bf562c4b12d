package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Where a new member goes among those that are there. */
public sealed interface Place {

  /** Before all others. */
  static Place first() {
    return new First();
  }

  /** Behind all others. */
  static Place last() {
    return new Last();
  }

  /** Right behind the member of a name; last, if there is none. */
  static Place after(String name) {
    return new After(name);
  }

  /** Right before the member of a name; last, if there is none. */
  static Place before(String name) {
    return new Before(name);
  }

  /**
   * Behind the nearest member that comes before it in a given order of names, else before the
   * nearest that comes after it, else last.
   */
  static Place inOrder(List<String> names) {
    return new InOrder(ImmutableList.copyOf(names));
  }

  /** See {@link #first()}. */
  record First() implements Place {}

  /** See {@link #last()}. */
  record Last() implements Place {}

  /** See {@link #after(String)}. */
  record After(String name) implements Place {}

  /** See {@link #before(String)}. */
  record Before(String name) implements Place {}

  /** See {@link #inOrder(List)}. */
  record InOrder(ImmutableList<String> names) implements Place {}

  /** How many of the members stand before a new one of the given name. */
  default int index(ImmutableList<JsonMember> members, String name) {
    if (this instanceof First) {
      return 0;
    }
    if (this instanceof After after) {
      int found = indexOf(members, after.name());
      return found < 0 ? members.size() : found + 1;
    }
    if (this instanceof Before before) {
      int found = indexOf(members, before.name());
      return found < 0 ? members.size() : found;
    }
    return this instanceof InOrder order ? ordered(members, order.names(), name) : members.size();
  }

  private static int ordered(ImmutableList<JsonMember> members, List<String> names, String name) {
    int own = names.indexOf(name);
    for (int rank = own - 1; rank >= 0; rank--) {
      int found = indexOf(members, names.get(rank));
      if (found >= 0) {
        return found + 1;
      }
    }
    for (int rank = own + 1; own >= 0 && rank < names.size(); rank++) {
      int found = indexOf(members, names.get(rank));
      if (found >= 0) {
        return found;
      }
    }
    return members.size();
  }

  private static int indexOf(ImmutableList<JsonMember> members, String name) {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
