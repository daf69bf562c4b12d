package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.DisplayWidth;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Walks over the tokens of a piece of tree and decides what stands between each two of them. It
 * touches nothing but blanks.
 */
final class FormatWalk {
  /** What is nested deeper than this is left alone: its indentation would outgrow its text. */
  static final int DEEPEST = 500;

  private static final String SPACE = " ";

  private final SourceText text;
  private final JsonStyle style;
  private final String lineBreak;
  private final FormatTokens tokens;
  private final FormatShapes shapes;
  private final List<String> indents = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private final ImmutableList.Builder<TextEdit> edits = ImmutableList.builder();
  private int column;

  /** What is around a token: a pair of brackets, or the text as a whole. */
  private static final class Level {
    final int opener;
    final boolean spread;
    final boolean object;
    final int depth;
    // Between a key and the end of its value; how much farther in the value stands.
    boolean inMember;
    boolean colonSeen;
    int hanging;

    Level(int opener, boolean spread, boolean object, int depth) {
      this.opener = opener;
      this.spread = spread;
      this.object = object;
      this.depth = depth;
    }
  }

  private FormatWalk(
      SourceText text, JsonStyle style, String lineBreak, FormatTokens tokens, String indent) {
    this.text = text;
    this.style = style;
    this.lineBreak = lineBreak;
    this.tokens = tokens;
    this.shapes = new FormatShapes(tokens);
    indents.add(indent);
    levels.push(new Level(-1, true, false, 0));
  }

  /** The edits for all tokens of a text. */
  static ImmutableList<TextEdit> ofText(
      SourceText text, JsonStyle style, String lineBreak, FormatTokens tokens) {
    FormatWalk walk = new FormatWalk(text, style, lineBreak, tokens, "");
    walk.put(TextRange.of(0, tokens.start(0)), "");
    walk.walk();
    if (style.endsWithBreak()) {
      walk.put(TextRange.of(tokens.end(tokens.count() - 1), text.length()), lineBreak);
    }
    return walk.edits.build();
  }

  /** The edits for the tokens of one value, which stays where it begins. */
  static ImmutableList<TextEdit> ofValue(
      SourceText text, JsonStyle style, String lineBreak, FormatTokens tokens) {
    int start = tokens.start(0);
    String indent = Layout.indentOf(text, start);
    FormatWalk walk = new FormatWalk(text, style, lineBreak, tokens, indent);
    int line = text.lines().start(text.lines().lineAt(start));
    walk.column =
        style.columns(indent) + DisplayWidth.of(text.substring(line + indent.length(), start));
    walk.walk();
    return walk.edits.build();
  }

  private void walk() {
    for (int i = 0; i < tokens.count(); i++) {
      if (i > 0) {
        String gap = gap(i);
        int from = tokens.end(i - 1);
        put(TextRange.of(from, tokens.start(i)), gap);
        int lineStart = gap.lastIndexOf('\n') < 0 ? gap.lastIndexOf('\r') : gap.lastIndexOf('\n');
        column =
            lineStart < 0 ? column + gap.length() : style.columns(gap.substring(lineStart + 1));
      }
      enter(i);
      String content = tokens.content(i);
      int lastLine = content.lastIndexOf('\n');
      column =
          lastLine < 0
              ? column + tokens.width(i)
              : DisplayWidth.of(content.substring(lastLine + 1));
    }
  }

  private void put(TextRange blanks, String gap) {
    if (!text.substring(blanks.start(), blanks.end()).equals(gap)) {
      edits.add(TextEdit.replace(blanks, gap));
    }
  }

  private void enter(int index) {
    SyntaxKind kind = tokens.kind(index);
    Level level = levels.element();
    if (kind.isCloser()) {
      levels.pop();
      endOfValue(levels.element());
    } else if (kind == SyntaxKind.COMMA) {
      endOfValue(level);
    } else if (kind == SyntaxKind.COLON) {
      level.colonSeen = true;
    } else if (kind.isOpener()) {
      boolean spread = level.spread && (shapes.isSpread(index) || !fits(index));
      levels.push(
          new Level(index, spread, kind == SyntaxKind.LEFT_BRACE, level.depth + level.hanging + 1));
    } else if (kind.isScalar()) {
      if (level.colonSeen) {
        endOfValue(level);
      } else {
        level.inMember = level.object;
      }
    }
  }

  private static void endOfValue(Level level) {
    level.inMember = false;
    level.colonSeen = false;
    level.hanging = 0;
  }

  /** Whether a pair of brackets has room on the current line, with what must follow it there. */
  private boolean fits(int opener) {
    int closer = tokens.partner(opener);
    int needed = tokens.widthOnOneLine(opener, closer);
    int at = closer + 1;
    while (at < tokens.count()
        && tokens.kind(at) == SyntaxKind.BLOCK_COMMENT
        && tokens.breaksBefore(at) == 0) {
      needed += 1 + tokens.firstLineWidth(at);
      if (tokens.isOnSeveralLines(at)) {
        break;
      }
      at++;
    }
    if (at < tokens.count() && tokens.kind(at) == SyntaxKind.COMMA) {
      needed++;
    }
    return column + needed <= style.width();
  }

  private String gap(int index) {
    Level level = levels.element();
    if (!level.spread) {
      return tokens.isApart(index) ? SPACE : "";
    }
    int before = index - 1;
    if (before == level.opener) {
      return tokens.kind(index).isCloser() ? "" : line(level.depth);
    }
    if (level.opener >= 0 && tokens.partner(level.opener) == index) {
      return line(level.depth - 1);
    }
    if (level.inMember) {
      return insideMember(level, index);
    }
    if (tokens.endsLine(before)) {
      return lineOrMore(level, index);
    }
    if (tokens.kind(index) == SyntaxKind.COMMA || tokens.kind(index) == SyntaxKind.COLON) {
      return "";
    }
    boolean together =
        tokens.isComment(index)
            ? isBehind(index)
            : tokens.isComment(before) && tokens.breaksBefore(index) == 0;
    return together || continuesNumbers(level, index) ? SPACE : lineOrMore(level, index);
  }

  /** Whether a comment belongs to what stands before it on its line. */
  private boolean isBehind(int comment) {
    if (tokens.breaksBefore(comment) > 0) {
      return false;
    }
    boolean endsLine = tokens.endsLine(comment) || tokens.breaksBefore(comment + 1) > 0;
    return endsLine || tokens.kind(comment - 1) != SyntaxKind.COMMA;
  }

  // Only a comment can force a line break here.
  private String insideMember(Level level, int index) {
    boolean ownLine = tokens.endsLine(index) && tokens.breaksBefore(index) > 0;
    if (ownLine || tokens.endsLine(index - 1)) {
      level.hanging = 1;
      return line(level.depth + 1);
    }
    return tokens.isApart(index) ? SPACE : "";
  }

  /** Whether what follows a comma is another number that has room on the line, with its comma. */
  private boolean continuesNumbers(Level level, int index) {
    if (level.opener < 0
        || !shapes.isOfNumbers(level.opener)
        || tokens.kind(index - 1) != SyntaxKind.COMMA
        || tokens.isBlankBefore(index)
        || tokens.isComment(index)
            && (tokens.breaksBefore(index + 1) > 0 || tokens.endsLine(index + 1))) {
      return false;
    }
    int last = index;
    while (tokens.kind(last) != SyntaxKind.COMMA
        && !tokens.kind(last + 1).isCloser()
        && !tokens.endsLine(last + 1)
        && !tokens.isOnSeveralLines(last + 1)) {
      last++;
    }
    int tail = tokens.isOnSeveralLines(last + 1) ? 1 + tokens.firstLineWidth(last + 1) : 0;
    return column + 1 + tokens.widthOnOneLine(index, last) + tail <= style.width();
  }

  private String lineOrMore(Level level, int index) {
    String line = line(level.depth + level.hanging);
    // Behind a member that is what counts, wherever its comma stands.
    boolean late =
        level.object
            && tokens.kind(index - 1) == SyntaxKind.COMMA
            && tokens.breaksBefore(index - 1) > 0;
    return tokens.isBlankBefore(late ? index - 1 : index) ? lineBreak + line : line;
  }

  private String line(int depth) {
    while (indents.size() <= depth) {
      indents.add(indents.get(indents.size() - 1) + style.unit());
    }
    return lineBreak + indents.get(depth);
  }
}
