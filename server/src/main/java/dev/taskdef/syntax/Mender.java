package dev.taskdef.syntax;

import dev.taskdef.syntax.Mending.Change;
import dev.taskdef.syntax.Mending.Expect;
import dev.taskdef.syntax.Mending.Open;
import dev.taskdef.syntax.Mending.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to balance brackets: several readings of the text are carried along side
 * by side, each with the changes it took and what they cost, where a break of grammar or of
 * indentation costs as well. Changes are tried only near a place where the plain reading fails, so
 * that the rest of a long file costs one pass.
 */
final class Mender {
  private static final int WIDTH = 24;
  private static final int CUTOFF = 16;
  private static final int BEFORE = 120;
  private static final int AFTER = 240;
  private static final int BUDGET = 2_000;

  private final TokenPlaces places;
  private final BracketGrammar grammar;
  private List<Mending> now = new ArrayList<>();
  private final List<Mending> next = new ArrayList<>();
  private int cheapest = Integer.MAX_VALUE - CUTOFF;

  private Mender(TokenPlaces places) {
    this.places = places;
    this.grammar = new BracketGrammar(places);
  }

  /** The changes that balance the brackets, in order of place. */
  static List<Step> changes(TokenPlaces places) {
    return new Mender(places).run();
  }

  private static Mending start() {
    return new Mending(new Open(SyntaxKind.ROOT, null, -1), Expect.FIRST, false, 0, null);
  }

  /** The first token at which the plain reading costs anything. */
  private int firstTrouble() {
    Mending state = start();
    for (int place = 0; place < places.count(); place++) {
      Mending read = grammar.read(state, place, places.kind(place));
      if (read == null || read.cost > 0) {
        return place;
      }
      state = read;
    }
    return places.count();
  }

  private List<Step> run() {
    now.add(start());
    int trouble = firstTrouble();
    int budget = BUDGET;
    int best = 0;
    for (int place = 0; place < places.count(); place++) {
      boolean near = place >= trouble - BEFORE && place <= trouble + AFTER && budget-- > 0;
      for (Mending state : now) {
        expand(state, place, near ? 3 : 0, budget > 0);
      }
      prune();
      int cheapest = now.get(0).cost;
      if (cheapest > best && place > trouble) {
        trouble = place;
      }
      best = cheapest;
    }
    Mending end = null;
    for (Mending state : now) {
      Mending ended = ended(state);
      if (end == null || ended.cost < end.cost) {
        end = ended;
      }
    }
    return steps(end);
  }

  private static List<Step> steps(@Nullable Mending end) {
    Deque<Step> steps = new ArrayDeque<>();
    for (Step step = end == null ? null : end.steps; step != null; step = step.before) {
      steps.addFirst(step);
    }
    return new ArrayList<>(steps);
  }

  private Mending ended(Mending state) {
    Mending at = state;
    int end = places.count();
    while (at.open.parent != null) {
      SyntaxKind closer =
          at.open.kind == SyntaxKind.OBJECT ? SyntaxKind.RIGHT_BRACE : SyntaxKind.RIGHT_BRACKET;
      int unfinished =
          BracketGrammar.fine(at) || at.expect == Expect.ENTRY ? 0 : BracketGrammar.ERROR;
      at =
          BracketGrammar.popped(
              at.changed(Change.INSERT, end, closer, BracketGrammar.ERROR), unfinished);
    }
    return at;
  }

  private void expand(Mending state, int place, int edits, boolean affordable) {
    SyntaxKind kind = places.kind(place);
    Mending read = grammar.read(state, place, kind);
    if (read != null) {
      add(read);
    }
    boolean costly = read == null || (affordable && read.cost > state.cost);
    if ((edits == 0 && !costly) || state.cost + BracketGrammar.ERROR > cheapest + CUTOFF) {
      return;
    }
    if (kind.isOpener() || kind.isCloser()) {
      add(state.changed(Change.DROP, place, kind, BracketGrammar.ERROR + droppedFor(place)));
      readAs(state, place, SyntaxKind.LEFT_BRACE);
      readAs(state, place, SyntaxKind.LEFT_BRACKET);
      readAs(state, place, SyntaxKind.RIGHT_BRACE);
      readAs(state, place, SyntaxKind.RIGHT_BRACKET);
      readAs(state, place, SyntaxKind.COMMA);
      readAs(state, place, SyntaxKind.COLON);
    } else if ((kind == SyntaxKind.COMMA || kind == SyntaxKind.COLON)
        && (costly || places.leads(place) || state.expect == Expect.NEXT)) {
      readAs(state, place, SyntaxKind.LEFT_BRACE);
      readAs(state, place, SyntaxKind.LEFT_BRACKET);
      readAs(state, place, SyntaxKind.RIGHT_BRACE);
      readAs(state, place, SyntaxKind.RIGHT_BRACKET);
    }
    insertOpener(state, place, kind);
    insertCloser(state, place, edits, costly);
  }

  /**
   * Dropping one of two brackets that stand together is likelier than dropping one that stands
   * alone.
   */
  private int droppedFor(int place) {
    SyntaxKind kind = places.kind(place);
    boolean twin = places.kind(place + 1) == kind || (place > 0 && places.kind(place - 1) == kind);
    return twin ? 0 : 3;
  }

  private void readAs(Mending state, int place, SyntaxKind kind) {
    if (kind == places.kind(place)) {
      return;
    }
    Mending read =
        grammar.read(
            state.changed(Change.READ_AS, place, kind, BracketGrammar.ERROR + 1), place, kind);
    if (read != null) {
      add(read);
    }
  }

  private void insertOpener(Mending state, int place, SyntaxKind kind) {
    boolean inObject = state.open.kind == SyntaxKind.OBJECT || state.fragment;
    boolean valueComes = inObject ? state.expect == Expect.VALUE : state.expect != Expect.NEXT;
    if (!valueComes) {
      return;
    }
    SyntaxKind opener;
    if (places.isKey(place)) {
      opener = SyntaxKind.LEFT_BRACE;
    } else if (inObject && (kind.beginsValue() || kind == SyntaxKind.RIGHT_BRACKET)) {
      opener = SyntaxKind.LEFT_BRACKET;
    } else if (kind == SyntaxKind.RIGHT_BRACE) {
      opener = SyntaxKind.LEFT_BRACE;
    } else if (kind == SyntaxKind.LEFT_BRACE || kind == SyntaxKind.RIGHT_BRACKET) {
      opener = SyntaxKind.LEFT_BRACKET;
    } else {
      return;
    }
    Mending inserted = state.changed(Change.INSERT, place, opener, BracketGrammar.ERROR + 1);
    SyntaxKind container = opener == SyntaxKind.LEFT_BRACE ? SyntaxKind.OBJECT : SyntaxKind.ARRAY;
    Open parent =
        state.fragment ? new Open(SyntaxKind.MEMBER, state.open, state.open.opener) : state.open;
    Mending inside =
        new Mending(
            new Open(container, parent, place - 1),
            Expect.FIRST,
            false,
            inserted.cost,
            inserted.steps);
    Mending read = grammar.read(inside, place, kind);
    if (read != null) {
      add(read);
    }
  }

  private void insertCloser(Mending state, int place, int edits, boolean costly) {
    Mending at = state;
    int limit = edits > 0 ? edits : costly ? 4 : 0;
    for (int n = 0; n < limit && at.open.parent != null; n++) {
      SyntaxKind closer =
          at.open.kind == SyntaxKind.OBJECT ? SyntaxKind.RIGHT_BRACE : SyntaxKind.RIGHT_BRACKET;
      int unfinished =
          BracketGrammar.fine(at) ? 0 : at.expect == Expect.ENTRY ? 2 : BracketGrammar.ERROR;
      int cost = BracketGrammar.ERROR + grammar.unclosed(at.open, place) + unfinished;
      at = BracketGrammar.popped(at.changed(Change.INSERT, place, closer, cost), 0);
      Mending read = grammar.read(at, place, places.kind(place));
      if (read != null) {
        add(read);
      }
    }
  }

  /** Keeps a reading, unless one that is as good has come to the same point. */
  private void add(Mending state) {
    if (state.cost > cheapest + CUTOFF) {
      return;
    }
    cheapest = Math.min(cheapest, state.cost);
    Mending candidate = shared(state);
    for (int i = 0; i < next.size(); i++) {
      Mending other = next.get(i);
      if (other.meets(candidate)) {
        boolean better =
            candidate.cost < other.cost
                || (candidate.cost == other.cost && candidate.lastChange() > other.lastChange());
        if (better) {
          next.set(i, candidate);
        }
        return;
      }
    }
    next.add(candidate);
  }

  /**
   * The same reading with containers that other readings have opened at the same token, so that
   * they can meet later.
   */
  private Mending shared(Mending state) {
    for (Mending other : next) {
      if (other.open == state.open) {
        return state;
      }
      if (other.open.is(state.open)) {
        return new Mending(other.open, state.expect, state.fragment, state.cost, state.steps);
      }
    }
    return state;
  }

  private void prune() {
    next.sort(Comparator.comparingInt(state -> state.cost));
    List<Mending> kept = now;
    kept.clear();
    int best = next.get(0).cost;
    for (Mending state : next) {
      if (state.cost <= best + CUTOFF && kept.size() < WIDTH) {
        kept.add(state);
      }
    }
    next.clear();
    cheapest = Integer.MAX_VALUE - CUTOFF;
    now = kept;
  }
}
