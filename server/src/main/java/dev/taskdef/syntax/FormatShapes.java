package dev.taskdef.syntax;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which pairs of brackets must be spread over several lines whatever their width, and which hold
 * nothing but numbers.
 *
 * <p>The rules are those of Prettier 3 for JSON: an object stays spread where a line break stood
 * before its first key; a list of several objects or several lists, each with more than one entry,
 * is spread; a comment that ends a line spreads what is around it.
 */
final class FormatShapes {
  private final FormatTokens tokens;
  private final BitSet spread = new BitSet();
  private final BitSet numbers = new BitSet();
  private final Deque<Pair> open = new ArrayDeque<>();

  /** A pair of brackets, as far as it was read. */
  private static final class Pair {
    final int opener;
    final boolean object;
    int entries;
    boolean onlyNumbers = true;
    boolean onlyLongObjects = true;
    boolean onlyLongLists = true;
    boolean remarkBehindEntry;
    boolean lastIsBehind;
    boolean blankLine;

    Pair(int opener, boolean object) {
      this.opener = opener;
      this.object = object;
    }

    void element(boolean number, boolean longObject, boolean longList) {
      entries++;
      onlyNumbers &= number;
      onlyLongObjects &= longObject;
      onlyLongLists &= longList;
    }
  }

  FormatShapes(FormatTokens tokens) {
    this.tokens = tokens;
    for (int i = 0; i < tokens.count(); i++) {
      read(i);
    }
  }

  /** Whether a pair of brackets must be spread over lines. */
  boolean isSpread(int opener) {
    return spread.get(opener);
  }

  /** Whether a list holds numbers only, so that each line may take as many as fit. */
  boolean isOfNumbers(int opener) {
    return numbers.get(opener);
  }

  private void read(int index) {
    SyntaxKind kind = tokens.kind(index);
    if (kind.isOpener()) {
      open.push(new Pair(index, kind == SyntaxKind.LEFT_BRACE));
      if (kind == SyntaxKind.LEFT_BRACE && breaksBeforeFirstKey(index)) {
        spread.set(index);
      }
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    Pair pair = open.peek();
    if (kind.isCloser()) {
      close(open.pop());
    } else if (tokens.isComment(index)) {
      remark(pair, index);
    } else if (kind == SyntaxKind.COLON && pair.object) {
      pair.entries++;
    } else if (kind.isScalar() && !pair.object) {
      pair.blankLine |= pair.entries > 0 && tokens.isBlankBefore(index);
      pair.element(kind == SyntaxKind.NUMBER, false, false);
    }
  }

  private boolean breaksBeforeFirstKey(int opener) {
    int breaks = 0;
    int at = opener;
    do {
      at++;
      breaks += tokens.breaksBefore(at);
    } while (at < tokens.partner(opener) && tokens.isComment(at));
    return breaks > 0 && at < tokens.partner(opener);
  }

  private void close(Pair pair) {
    if (!pair.object && pair.entries > 1) {
      if (pair.onlyLongObjects || pair.onlyLongLists) {
        spread.set(pair.opener);
      }
      if (pair.onlyNumbers && !pair.remarkBehindEntry) {
        numbers.set(pair.opener);
        if (pair.blankLine) {
          spread.set(pair.opener);
        }
      }
    }
    if (open.isEmpty()) {
      return;
    }
    if (spread.get(pair.opener)) {
      spread.set(open.peek().opener);
    }
    if (!open.peek().object) {
      boolean isLong = pair.entries > 1;
      open.peek().element(false, pair.object && isLong, !pair.object && isLong);
    }
  }

  private void remark(Pair pair, int index) {
    boolean breakBefore = tokens.breaksBefore(index) > 0;
    boolean breakBehind = tokens.breaksBefore(index + 1) > 0;
    boolean behindEntry =
        !breakBefore
            && (tokens.isComment(index - 1) ? pair.lastIsBehind : index - 1 != pair.opener);
    pair.lastIsBehind = behindEntry;
    pair.blankLine |= pair.entries > 0 && tokens.isBlankBefore(index);
    if (tokens.endsLine(index)) {
      pair.remarkBehindEntry |= behindEntry;
      spread.set(pair.opener);
      return;
    }
    boolean last = index + 1 == tokens.partner(pair.opener);
    boolean alone = last && !tokens.hasMembers(pair.opener);
    boolean beforeComma = tokens.kind(index + 1) == SyntaxKind.COMMA;
    boolean leads = breakBehind && !behindEntry && !last && !beforeComma;
    boolean directive = tokens.kind(index) == SyntaxKind.DIRECTIVE && (breakBefore || breakBehind);
    if (leads
        || directive
        || breakBefore && (last && !alone || beforeComma)
        || tokens.isOnSeveralLines(index)) {
      spread.set(pair.opener);
    }
  }
}
