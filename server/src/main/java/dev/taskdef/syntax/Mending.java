package dev.taskdef.syntax;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a text with unbalanced brackets, up to some token: what is open, what may come
 * next, what was changed to get here, and how much that costs. A value; the bracket structure is a
 * shared list.
 */
final class Mending {

  /** What may come next inside the innermost container. */
  enum Expect {
    FIRST,
    ENTRY,
    COLON,
    VALUE,
    NEXT
  }

  /** A change to one token. */
  enum Change {
    DROP,
    READ_AS,
    INSERT
  }

  /** One open container. */
  static final class Open {
    final SyntaxKind kind;
    final @Nullable Open parent;
    final int opener;

    Open(SyntaxKind kind, @Nullable Open parent, int opener) {
      this.kind = kind;
      this.parent = parent;
      this.opener = opener;
    }

    boolean is(Open other) {
      if (kind != other.kind || opener != other.opener) {
        return false;
      }
      if (parent == null || other.parent == null || kind == SyntaxKind.MEMBER) {
        return parent == other.parent;
      }
      return parent == other.parent
          || (parent.kind == SyntaxKind.MEMBER && parent.is(other.parent));
    }
  }

  /** One change, with those before it. */
  static final class Step {
    final Change change;
    final int place;
    final SyntaxKind kind;
    final int opener;
    final @Nullable Step before;

    Step(Change change, int place, SyntaxKind kind, int opener, @Nullable Step before) {
      this.change = change;
      this.place = place;
      this.kind = kind;
      this.opener = opener;
      this.before = before;
    }
  }

  final Open open;
  final Expect expect;

  /** Whether members are being read that stand straight in an array or at the root. */
  final boolean fragment;

  final int cost;
  final @Nullable Step steps;

  Mending(Open open, Expect expect, boolean fragment, int cost, @Nullable Step steps) {
    this.open = open;
    this.expect = expect;
    this.fragment = fragment;
    this.cost = cost;
    this.steps = steps;
  }

  /** The same, going on in the same container. */
  Mending then(Expect next, boolean inFragment, int more) {
    return new Mending(open, next, inFragment, cost + more, steps);
  }

  /** The same with one more change. */
  Mending changed(Change change, int place, SyntaxKind kind, int more) {
    return new Mending(
        open, expect, fragment, cost + more, new Step(change, place, kind, open.opener, steps));
  }

  boolean meets(Mending other) {
    return open == other.open && expect == other.expect && fragment == other.fragment;
  }

  int lastChange() {
    return steps == null ? -1 : steps.place;
  }
}
