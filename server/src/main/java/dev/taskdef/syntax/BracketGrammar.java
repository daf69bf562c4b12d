package dev.taskdef.syntax;

import dev.taskdef.syntax.Mending.Expect;
import dev.taskdef.syntax.Mending.Open;
import org.jspecify.annotations.Nullable;

/** What it costs to read the next token as it is: grammar and indentation, both forgiving. */
final class BracketGrammar {
  static final int ERROR = 10;
  static final int CRAMPED = 4;

  private final TokenPlaces places;

  BracketGrammar(TokenPlaces places) {
    this.places = places;
  }

  /**
   * The reading after a token, taken as being of the given kind; null when it cannot be read so.
   */
  @Nullable Mending read(Mending state, int place, SyntaxKind kind) {
    if (kind.isCloser()) {
      return closed(state, place, kind);
    }
    boolean inObject = state.open.kind == SyntaxKind.OBJECT || state.fragment;
    boolean key = places.isKey(place) && kind.isScalar();
    if (inObject) {
      return inObject(state, place, kind, key);
    }
    if (kind == SyntaxKind.COMMA) {
      boolean fine = state.expect == Expect.NEXT && state.open.kind != SyntaxKind.ROOT;
      return state.then(Expect.ENTRY, false, fine ? 0 : ERROR);
    }
    if (kind == SyntaxKind.COLON) {
      return state.then(Expect.ENTRY, false, ERROR);
    }
    int cost = state.expect == Expect.NEXT ? ERROR : 0;
    cost += kind == SyntaxKind.LEFT_BRACKET && state.open.kind == SyntaxKind.ARRAY ? 3 : 0;
    cost += misplaced(state.open, place);
    if (key) {
      boolean root = state.open.kind == SyntaxKind.ROOT && state.expect == Expect.FIRST;
      return state.then(Expect.COLON, true, cost + (root ? ERROR : ERROR + 3));
    }
    return value(state, place, kind, false, cost);
  }

  private @Nullable Mending inObject(Mending state, int place, SyntaxKind kind, boolean key) {
    Expect expect = state.expect;
    boolean frag = state.fragment;
    if (kind == SyntaxKind.COMMA) {
      if (frag && expect == Expect.NEXT && !places.isKey(place + 1)) {
        return state.then(Expect.ENTRY, false, 0);
      }
      boolean forColon =
          expect == Expect.COLON
              && places.kind(place + 1).beginsValue()
              && !places.isKey(place + 1);
      return state.then(
          forColon ? Expect.VALUE : Expect.ENTRY, frag, expect == Expect.NEXT ? 0 : ERROR);
    }
    if (kind == SyntaxKind.COLON) {
      return switch (expect) {
        case COLON -> state.then(Expect.VALUE, frag, 0);
        case VALUE -> state.then(Expect.VALUE, frag, ERROR);
        case NEXT -> state.then(places.isKey(place + 1) ? Expect.ENTRY : Expect.NEXT, frag, ERROR);
        default -> state.then(Expect.VALUE, frag, ERROR);
      };
    }
    if (expect == Expect.VALUE && !(key && places.leads(place))) {
      return value(state, place, kind, frag, 0);
    }
    if (expect == Expect.COLON && !key) {
      return value(state, place, kind, frag, ERROR);
    }
    if (key) {
      int cost = expect == Expect.FIRST || expect == Expect.ENTRY ? 0 : ERROR;
      return state.then(Expect.COLON, frag, cost + misplaced(state.open, place));
    }
    if (frag && expect == Expect.ENTRY) {
      return value(state, place, kind, false, 0);
    }
    if (kind == SyntaxKind.STRING && expect != Expect.NEXT) {
      return state.then(Expect.COLON, frag, 0);
    }
    if (kind == SyntaxKind.PLACEHOLDER) {
      return state.then(Expect.NEXT, frag, 0);
    }
    return value(state, place, kind, frag, ERROR + 3);
  }

  private Mending value(Mending state, int place, SyntaxKind kind, boolean fragment, int cost) {
    if (!kind.isOpener()) {
      return state.then(Expect.NEXT, fragment, cost);
    }
    SyntaxKind container = kind == SyntaxKind.LEFT_BRACE ? SyntaxKind.OBJECT : SyntaxKind.ARRAY;
    Mending outer = state.then(Expect.NEXT, fragment, cost);
    Open parent =
        fragment ? new Open(SyntaxKind.MEMBER, state.open, state.open.opener) : state.open;
    return new Mending(
        new Open(container, parent, place), Expect.FIRST, false, outer.cost, outer.steps);
  }

  private @Nullable Mending closed(Mending state, int place, SyntaxKind kind) {
    SyntaxKind wanted = kind == SyntaxKind.RIGHT_BRACE ? SyntaxKind.OBJECT : SyntaxKind.ARRAY;
    return state.open.kind == wanted
        ? popped(state, (fine(state) ? 0 : ERROR) + misclosed(state.open, place))
        : null;
  }

  static boolean fine(Mending state) {
    return state.expect == Expect.FIRST || state.expect == Expect.NEXT;
  }

  /** The reading after the innermost container has ended. */
  static Mending popped(Mending state, int more) {
    Open parent = state.open.parent;
    if (parent == null) {
      return state;
    }
    boolean fragment = parent.kind == SyntaxKind.MEMBER;
    Open outer = fragment && parent.parent != null ? parent.parent : parent;
    return new Mending(outer, Expect.NEXT, fragment, state.cost + more, state.steps);
  }

  /** An entry stands on a line of its own, but not below its siblings. */
  private int misplaced(Open open, int place) {
    if (!places.leads(place)) {
      return 0;
    }
    int siblings = childIndent(open);
    return siblings >= 0 && siblings != places.indent(place) ? CRAMPED : 0;
  }

  /** A closing bracket does not stand below the line of its opening one. */
  private int misclosed(Open open, int place) {
    if (open.opener < 0 || places.line(open.opener) == places.line(place)) {
      return 0;
    }
    return places.indent(open.opener) == places.indent(place) ? 0 : CRAMPED;
  }

  /** How far the entries of a container are indented, if they have lines of their own; else -1. */
  int childIndent(Open open) {
    int first = open.opener + 1;
    if (first >= places.count() || !places.leads(first)) {
      return -1;
    }
    if (open.opener >= 0 && places.kind(first).isCloser()) {
      return -1;
    }
    return places.indent(first);
  }

  /** What it costs that a container ends without a bracket right before a token. */
  int unclosed(Open open, int place) {
    if (place >= places.count() || open.opener < 0) {
      return 0;
    }
    int indent = places.indent(open.opener);
    if (childIndent(open) >= 0) {
      return places.leads(place) && places.indent(place) <= indent ? 0 : CRAMPED;
    }
    if (places.line(place) != places.line(place - 1)) {
      return places.indent(place) <= indent ? 0 : 1;
    }
    SyntaxKind kind = places.kind(place);
    return kind == SyntaxKind.COMMA || kind.isCloser() ? 1 : CRAMPED;
  }
}
