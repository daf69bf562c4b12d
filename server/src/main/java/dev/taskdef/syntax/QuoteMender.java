package dev.taskdef.syntax;

import dev.taskdef.syntax.QuoteReading.Change;
import dev.taskdef.syntax.QuoteReading.Edit;
import dev.taskdef.syntax.QuoteReading.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to make sense of a line whose quotes do not pair: a quote put in, left
 * out, read as another mark, or a mark read as a quote. Each character is read in every way that is
 * still worth it; readings that come to the same point meet.
 */
final class QuoteMender {
  private static final int CHANGE = 10;
  private static final int LONGEST_LINE = 20_000;
  private static final String MARKS = ",:{}[]";

  private final String text;
  private final int from;
  private final int to;
  private final BracketCount count;
  private List<QuoteReading> now = new ArrayList<>();
  private List<QuoteReading> next = new ArrayList<>();

  private QuoteMender(String text, int from, int to, BracketCount count) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.count = count;
  }

  /**
   * The changes to the characters from {@code from} to {@code to}, in order; none, when nothing
   * sensible was found.
   */
  static List<Edit> changes(String text, int from, int to, SyntaxKind before, BracketCount count) {
    if (to - from > LONGEST_LINE) {
      return List.of();
    }
    return new QuoteMender(text, from, to, count).run(before);
  }

  private static Slot slotBehind(SyntaxKind kind) {
    return switch (kind) {
      case COMMA -> Slot.COMMA;
      case COLON -> Slot.COLON;
      case ROOT, LEFT_BRACE, LEFT_BRACKET -> Slot.OPENED;
      case STRING -> Slot.STRING;
      default -> Slot.VALUE;
    };
  }

  private List<Edit> run(SyntaxKind before) {
    now.add(new QuoteReading(slotBehind(before), false, false, false, 0, null));
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int step = stepAt(at);
      for (QuoteReading reading : now) {
        if (reading.inString) {
          inside(reading, at, c, step);
        } else {
          outside(reading, at, c, step);
        }
      }
      List<QuoteReading> spent = now;
      now = next;
      next = spent;
      next.clear();
      at += step;
    }
    return steps(best());
  }

  /** How many characters to take at once: an escape counts as one, a bare word as one. */
  private int stepAt(int at) {
    char c = text.charAt(at);
    if (c == '\\' && at + 1 < to) {
      return 2;
    }
    return 1;
  }

  private @Nullable QuoteReading best() {
    char follows = '\0';
    for (int i = to; i < text.length() && follows == '\0'; i++) {
      follows = Lexer.isSpace(text.charAt(i)) ? '\0' : text.charAt(i);
    }
    QuoteReading best = null;
    for (QuoteReading reading : now) {
      QuoteReading ended = reading;
      if (reading.inString) {
        int blank = swallowsBracket() ? 2 : to > from && text.charAt(to - 1) == ' ' ? 1 : 0;
        ended = closedString(reading.changed(Change.INSERT_QUOTE, to, '"', false, CHANGE + blank));
      }
      int cost = ended.cost + joint(ended.slot, follows);
      if (best == null || cost < best.cost) {
        best = new QuoteReading(ended.slot, false, false, false, cost, ended.edits);
      }
    }
    return best;
  }

  /** Whether the line ends with a bracket that nothing behind the last quote opens. */
  private boolean swallowsBracket() {
    int end = to;
    while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
      end--;
    }
    char last = end > from ? text.charAt(end - 1) : ' ';
    if (last != '}' && last != ']') {
      return false;
    }
    char open = last == '}' ? '{' : '[';
    int depth = 0;
    for (int at = end - 1; at >= from && text.charAt(at) != '"'; at--) {
      depth += text.charAt(at) == last ? 1 : text.charAt(at) == open ? -1 : 0;
    }
    return depth > 0;
  }

  /** What it costs to go on with the first character of the lines below. */
  private static int joint(Slot slot, char follows) {
    return switch (follows) {
      case '"', '{', '[' -> slot == Slot.STRING || slot == Slot.VALUE ? CHANGE : 0;
      case '}', ']' -> slot == Slot.COMMA || slot == Slot.COLON ? CHANGE : 0;
      case ',' -> slot == Slot.STRING || slot == Slot.VALUE ? 0 : CHANGE;
      case ':' -> slot == Slot.STRING ? 0 : CHANGE;
      default -> 0;
    };
  }

  private static List<Edit> steps(@Nullable QuoteReading best) {
    Deque<Edit> edits = new ArrayDeque<>();
    for (Edit edit = best == null ? null : best.edits; edit != null; edit = edit.before()) {
      edits.addFirst(edit);
    }
    return new ArrayList<>(edits);
  }

  private void inside(QuoteReading reading, int at, char c, int step) {
    boolean mark = MARKS.indexOf(c) >= 0;
    if (c == '"') {
      add(closedString(reading));
      add(reading.changed(Change.DROP_QUOTE, at, c, false, CHANGE));
      return;
    }
    add(reading.content(mark || c == ' '));
    if (step == 2) {
      return;
    }
    if (mark) {
      add(
          closedString(
              reading.changed(Change.READ_AS_QUOTE, at, c, false, CHANGE + 1 - count.surplus(c))));
    }
    boolean border = mark || c == ' ' || at == from || !Character.isLetterOrDigit(c);
    if (border) {
      int blank = at > from && text.charAt(at - 1) == ' ' ? 2 : 0;
      QuoteReading closed =
          closedString(reading.changed(Change.INSERT_QUOTE, at, '"', false, CHANGE + blank));
      outside(closed, at, c, step);
    }
  }

  private QuoteReading closedString(QuoteReading reading) {
    int cost = reading.slot == Slot.STRING || reading.slot == Slot.VALUE ? CHANGE : 0;
    Slot slot = reading.slot == Slot.COLON ? Slot.VALUE : Slot.STRING;
    return reading.outside(slot, cost + (reading.onlyMarks ? 3 : 0));
  }

  private void outside(QuoteReading reading, int at, char c, int step) {
    if (c == '"') {
      add(reading.opened(0));
      add(reading.changed(Change.DROP_QUOTE, at, c, false, CHANGE));
      for (int i = 0; i < MARKS.length(); i++) {
        char mark = MARKS.charAt(i);
        QuoteReading as =
            reading.changed(
                Change.READ_QUOTE_AS, at, mark, false, CHANGE + 1 - count.missing(mark));
        add(afterMark(as, mark));
      }
      return;
    }
    if (c == ' ' || c == '\t') {
      add(reading);
      return;
    }
    if (MARKS.indexOf(c) >= 0) {
      add(afterMark(reading, c));
      add(
          reading
              .changed(Change.READ_AS_QUOTE, at, c, true, CHANGE + 1 - count.surplus(c))
              .opened(0));
      return;
    }
    boolean wordStarts = at == from || !isWord(text.charAt(at - 1)) || reading.virtual;
    if (wordStarts) {
      add(reading.changed(Change.INSERT_QUOTE, at, '"', true, CHANGE).opened(0).content(false));
    }
    boolean inWord = at > from && isWord(text.charAt(at - 1)) && !wordStarts;
    int cost = inWord ? 0 : wordCost(at);
    Slot slot = reading.slot;
    if (!inWord) {
      cost += slot == Slot.STRING || slot == Slot.VALUE ? CHANGE : 0;
      slot = Slot.VALUE;
    }
    add(reading.outside(slot, cost + (step == 2 ? CHANGE : 0)));
  }

  private static boolean isWord(char c) {
    return c != ' ' && c != '\t' && c != '"' && MARKS.indexOf(c) < 0;
  }

  private int wordCost(int at) {
    int end = at;
    while (end < to && isWord(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    boolean fine =
        word.equals("true")
            || word.equals("false")
            || word.equals("null")
            || NumberLiteral.isJson(word, 0, word.length());
    return fine || PlaceholderSyntax.endAt(text, at, to) >= 0 ? 0 : CHANGE;
  }

  private static QuoteReading afterMark(QuoteReading reading, char mark) {
    Slot slot = reading.slot;
    return switch (mark) {
      case ',' ->
          reading.outside(Slot.COMMA, slot == Slot.STRING || slot == Slot.VALUE ? 0 : CHANGE);
      case ':' -> reading.outside(Slot.COLON, slot == Slot.STRING ? 0 : CHANGE);
      case '{', '[' ->
          reading.outside(Slot.OPENED, slot == Slot.STRING || slot == Slot.VALUE ? CHANGE : 0);
      default -> reading.outside(Slot.VALUE, slot == Slot.COMMA || slot == Slot.COLON ? CHANGE : 0);
    };
  }

  private void add(QuoteReading reading) {
    for (int i = 0; i < next.size(); i++) {
      QuoteReading other = next.get(i);
      if (other.meets(reading)) {
        if (reading.cost < other.cost) {
          next.set(i, reading);
        }
        return;
      }
    }
    next.add(reading);
  }
}
