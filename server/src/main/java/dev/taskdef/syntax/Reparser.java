package dev.taskdef.syntax;

import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads again only what an edit touched: one token if it stays one token of its kind, else the
 * nearest container that still begins and ends where it did. Everything else is shared with the old
 * tree. Where the outcome could depend on more than the piece read again, nothing is answered and
 * the whole text is read.
 */
final class Reparser {
  private static final int LONG_LINE = 4_000;

  private final SourceText text;
  private final TextEdit edit;
  private final int growth;
  private final List<GreenTree> path = new ArrayList<>();
  private final List<Integer> indices = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  private Reparser(SourceText text, TextEdit edit) {
    this.text = text;
    this.edit = edit;
    this.growth = edit.growth();
  }

  /**
   * The tree after an edit; null when the whole text has to be read.
   *
   * @param text the text after the edit
   */
  static Parser.@Nullable Result after(
      GreenTree old, EditScope scope, SourceText text, TextEdit edit) {
    if (scope == EditScope.TEXT) {
      return null;
    }
    Reparser reparser = new Reparser(text, edit);
    boolean containers = scope == EditScope.CONTAINER;
    GreenTree byToken =
        reparser.descend(old) instanceof GreenToken token
                && (containers || token.kind() != SyntaxKind.WHITESPACE)
            ? reparser.token(token)
            : null;
    if (byToken != null) {
      return new Parser.Result(byToken, scope);
    }
    return containers ? reparser.container() : null;
  }

  /** Goes down to the token that holds the edit and notes the way. */
  private @Nullable GreenNode descend(GreenTree root) {
    GreenTree at = root;
    int start = 0;
    while (true) {
      int index = childHolding(at, start);
      path.add(at);
      starts.add(start);
      indices.add(index);
      if (index < 0) {
        return null;
      }
      start += at.startOf(index);
      GreenNode child = at.child(index);
      if (!(child instanceof GreenTree tree)) {
        starts.add(start);
        return child;
      }
      at = tree;
    }
  }

  /**
   * The child that holds the whole edit, neighbors not touched unless it is a blank or a number; -1
   * if there is none.
   */
  private int childHolding(GreenTree tree, int start) {
    int from = edit.range().start() - start;
    int to = edit.range().end() - start;
    if (tree.size() == 0) {
      return -1;
    }
    int index = tree.childAt(from);
    if (holds(tree, index, from, to)) {
      return index;
    }
    while (index > 0 && tree.startOf(index) == from) {
      index--;
      if (tree.child(index).width() > 0) {
        break;
      }
    }
    return holds(tree, index, from, to) ? index : -1;
  }

  private static boolean holds(GreenTree tree, int index, int from, int to) {
    GreenNode child = tree.child(index);
    int start = tree.startOf(index);
    int end = start + child.width();
    SyntaxKind kind = child.kind();
    boolean loose =
        kind == SyntaxKind.NUMBER
            || kind == SyntaxKind.WHITESPACE
            || kind == SyntaxKind.MEMBER
            || kind == SyntaxKind.FRAGMENT;
    return loose ? start <= from && to <= end && child.width() > 0 : start < from && to < end;
  }

  private @Nullable GreenTree token(GreenToken old) {
    SyntaxKind kind = old.kind();
    int start = starts.get(starts.size() - 1);
    int end = start + old.width() + growth;
    boolean fit =
        kind == SyntaxKind.STRING || kind == SyntaxKind.NUMBER || kind == SyntaxKind.WHITESPACE;
    boolean bareKey =
        kind == SyntaxKind.NUMBER
            && path.get(path.size() - 1).kind() == SyntaxKind.MEMBER
            && indices.get(indices.size() - 1) == 0;
    if (kind == SyntaxKind.WHITESPACE && edit.range().start() == start) {
      return null; // what is put in here may belong to a comment before it
    }
    if (!fit || bareKey || end <= start || end - start > LONG_LINE || !isAlone(start)) {
      return null;
    }
    if (kind == SyntaxKind.WHITESPACE
        && (!breaks(old.content()) || !breaks(text.substring(start, end)))) {
      return null;
    }
    Window window = window(start, end);
    Tokens tokens = Lexer.tokens(window.text, start - window.from, end - window.from);
    if (tokens.count() != 1
        || tokens.kind(0) != kind
        || tokens.end(0) != end - window.from
        || MendedQuotes.areNeeded(tokens)) {
      return null;
    }
    GreenToken made =
        new TokenFactory(window.text).token(kind, start - window.from, end - window.from);
    return replaced(path.size() - 1, made);
  }

  private static boolean breaks(String blank) {
    return blank.indexOf('\n') >= 0 || blank.indexOf('\r') >= 0;
  }

  private Parser.@Nullable Result container() {
    for (int depth = path.size() - 1; depth > 0; depth--) {
      GreenTree old = path.get(depth);
      int start = starts.get(depth);
      boolean bracketed = old.kind() == SyntaxKind.OBJECT || old.kind() == SyntaxKind.ARRAY;
      if (bracketed && edit.range().start() > start && edit.range().end() < start + old.width()) {
        int end = start + old.width() + growth;
        if (isAlone(start)) {
          Window window = window(start, end);
          Parser.Result made =
              Parser.parseContainer(
                  window.text, start - window.from, end - window.from, before(depth));
          if (made != null && made.green().child(0).kind() == old.kind()) {
            GreenTree root = replaced(depth - 1, made.green().child(0));
            return new Parser.Result(
                root.complaining(made.green().ownErrors(), start), made.scope());
          }
        }
      }
    }
    return null;
  }

  /** What stands before a container that begins its line; null where it does not, or else it is. */
  private @Nullable SyntaxKind before(int depth) {
    GreenTree parent = path.get(depth - 1);
    int at = indices.get(depth - 1) - 1;
    if (at < 0) {
      return depth == 1 ? SyntaxKind.ROOT : null;
    }
    if (!(parent.child(at) instanceof GreenToken blank) || !breaks(blank.content())) {
      return null;
    }
    while (at >= 0 && parent.child(at).kind().isTrivia()) {
      at--;
    }
    SyntaxKind kind = at < 0 ? SyntaxKind.ROOT : parent.child(at).kind();
    boolean plain =
        kind == SyntaxKind.COMMA || kind == SyntaxKind.LEFT_BRACKET || (at < 0 && depth == 1);
    return plain ? kind : null;
  }

  /**
   * A stretch of the text with the rest of its last line and what comes first on the lines below,
   * as far as a token can look ahead.
   */
  private record Window(String text, int from) {}

  private Window window(int start, int end) {
    int stop = end;
    int limit = Math.min(text.length(), end + LONG_LINE);
    while (stop < limit && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
      stop++;
    }
    while (stop < limit && Lexer.isSpace(text.charAt(stop))) {
      stop++;
    }
    stop = Math.min(stop + 1, text.length());
    boolean cut = stop > limit;
    if (cut || text.length() <= LONG_LINE) {
      return new Window(text.toString(), 0);
    }
    int from = Math.max(0, start - 1);
    return new Window(text.substring(from, stop), from);
  }

  /**
   * Whether no token before an offset can have looked into the edit: nothing that may begin a
   * placeholder stands on the line of the edit before it.
   */
  private boolean isAlone(int start) {
    int limit = Math.max(0, start - LONG_LINE);
    for (int at = edit.range().start() - 1; at >= limit; at--) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (at < start) {
        char next = text.charAt(at + 1);
        boolean opens = c == '{' && (next == '{' || next == '%');
        if (opens || c == '$' || c == '<' || c == '%' || c == '#' || c == '@' || c == '_') {
          return false;
        }
      }
    }
    return limit == 0;
  }

  /** The root after a child on the noted way was exchanged; errors behind it move along. */
  private GreenTree replaced(int depth, GreenNode made) {
    GreenTree direct = path.get(depth);
    int end =
        starts.get(depth)
            + direct.startOf(indices.get(depth))
            + direct.child(indices.get(depth)).width();
    GreenTree root = direct.with(indices.get(depth), made, end - starts.get(depth), growth);
    for (int i = depth - 1; i >= 0; i--) {
      root = path.get(i).with(indices.get(i), root, end - starts.get(i), growth);
    }
    return root;
  }
}
