package dev.taskdef.syntax;

import dev.taskdef.text.DisplayWidth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The tokens of a piece of tree without the blanks between them, numbered from 0, with what a
 * layout must know of each.
 */
final class FormatTokens {
  private final List<GreenToken> tokens = new ArrayList<>();
  private int[] starts = new int[64];
  private int[] breaks = new int[64];
  private final int[] partners;
  private final int[] columns;
  private boolean foreign;

  private FormatTokens(GreenNode node, int start) {
    int at = start;
    int pending = 0;
    Deque<GreenNode> open = new ArrayDeque<>();
    open.push(node);
    while (!open.isEmpty()) {
      GreenNode next = open.pop();
      if (next instanceof GreenTree tree) {
        for (int i = tree.size() - 1; i >= 0; i--) {
          open.push(tree.child(i));
        }
      } else if (next.kind() == SyntaxKind.WHITESPACE) {
        pending += lineBreaks(((GreenToken) next).content());
        at += next.width();
      } else {
        add((GreenToken) next, at, pending);
        at += next.width();
        pending = 0;
      }
    }
    partners = partnersOf();
    columns = columnsOf();
  }

  /** The tokens of a node that begins at an offset. */
  static FormatTokens of(GreenNode node, int start) {
    return new FormatTokens(node, start);
  }

  private void add(GreenToken token, int start, int breaksBefore) {
    if (tokens.size() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      breaks = Arrays.copyOf(breaks, 2 * breaks.length);
    }
    starts[tokens.size()] = start;
    breaks[tokens.size()] = breaksBefore;
    tokens.add(token);
    foreign |= token.kind() == SyntaxKind.JUNK;
  }

  private static int lineBreaks(String blanks) {
    int count = 0;
    for (int i = 0; i < blanks.length(); i++) {
      char c = blanks.charAt(i);
      boolean second = c == '\n' && i > 0 && blanks.charAt(i - 1) == '\r';
      count += (c == '\n' || c == '\r') && !second ? 1 : 0;
    }
    return count;
  }

  private int[] partnersOf() {
    int[] found = new int[count()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < count(); i++) {
      found[i] = i;
      if (kind(i).isOpener()) {
        open.push(i);
        foreign |= open.size() > FormatWalk.DEEPEST;
      } else if (kind(i).isCloser() && !open.isEmpty()) {
        found[i] = open.pop();
        found[found[i]] = i;
      } else {
        foreign |= kind(i).isCloser();
      }
    }
    foreign |= !open.isEmpty();
    return found;
  }

  // Where each token would begin, if all stood on one line.
  private int[] columnsOf() {
    int[] found = new int[count()];
    for (int i = 1; i < count(); i++) {
      found[i] = found[i - 1] + width(i - 1) + (isApart(i) ? 1 : 0);
    }
    return found;
  }

  int count() {
    return tokens.size();
  }

  /** Whether they can be laid out: all belong to JSON, brackets come in pairs, not too deep. */
  boolean isSimple() {
    return !foreign && count() > 0;
  }

  SyntaxKind kind(int index) {
    return tokens.get(index).kind();
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return starts[index] + tokens.get(index).width();
  }

  String content(int index) {
    return tokens.get(index).content();
  }

  /** How many line breaks stand before it, since the token before. */
  int breaksBefore(int index) {
    return index < count() ? breaks[index] : 0;
  }

  /** Whether an empty line stands before a token. */
  boolean isBlankBefore(int index) {
    return breaksBefore(index) > 1;
  }

  /** The bracket that belongs to this one; for all other tokens the token itself. */
  int partner(int index) {
    return partners[index];
  }

  /** The columns that the tokens from one to another take on one line, both of them included. */
  int widthOnOneLine(int first, int last) {
    return columns[last] + width(last) - columns[first];
  }

  int width(int index) {
    return DisplayWidth.of(content(index));
  }

  /** The columns up to the end of its line; only comments run over several lines. */
  int firstLineWidth(int index) {
    int end = content(index).indexOf('\n');
    return end < 0 ? width(index) : DisplayWidth.of(content(index).substring(0, end));
  }

  boolean isOnSeveralLines(int index) {
    return content(index).indexOf('\n') >= 0;
  }

  boolean isComment(int index) {
    return kind(index).isTrivia();
  }

  /** Whether what follows must stand on the next line. */
  boolean endsLine(int index) {
    return kind(index) == SyntaxKind.LINE_COMMENT;
  }

  /** Whether a blank stands before a token where all is on one line. */
  boolean isApart(int index) {
    SyntaxKind before = kind(index - 1);
    SyntaxKind here = kind(index);
    if (here == SyntaxKind.COMMA || here == SyntaxKind.COLON || before == SyntaxKind.LEFT_BRACKET) {
      return false;
    }
    if (here == SyntaxKind.RIGHT_BRACKET) {
      return false;
    }
    if (before == SyntaxKind.LEFT_BRACE) {
      return hasMembers(index - 1);
    }
    return here != SyntaxKind.RIGHT_BRACE || hasMembers(partners[index]);
  }

  /** Whether anything but comments stands in a pair of brackets. */
  boolean hasMembers(int opener) {
    int at = opener + 1;
    while (at < partners[opener] && isComment(at)) {
      at++;
    }
    return at < partners[opener];
  }
}
