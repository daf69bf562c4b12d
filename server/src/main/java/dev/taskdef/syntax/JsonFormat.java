package dev.taskdef.syntax;

import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Lays JSON out anew. Only blanks between tokens change, so that values, comments and their order
 * stay by construction; what Prettier printed stays as it is.
 */
public final class JsonFormat {
  // Slips that leave no doubt where an entry begins and ends.
  private static final ImmutableSet<SyntaxErrorCode> HARMLESS =
      Sets.immutableEnumSet(
          SyntaxErrorCode.COMMENT,
          SyntaxErrorCode.TRAILING_COMMA,
          SyntaxErrorCode.DOUBLED_COMMA,
          SyntaxErrorCode.MISSING_COMMA,
          SyntaxErrorCode.UNQUOTED_KEY,
          SyntaxErrorCode.SINGLE_QUOTES,
          SyntaxErrorCode.CURLY_QUOTES,
          SyntaxErrorCode.BAD_NUMBER,
          SyntaxErrorCode.NOT_A_NUMBER,
          SyntaxErrorCode.MISSPELLED_LITERAL,
          SyntaxErrorCode.BARE_WORD,
          SyntaxErrorCode.BAD_ESCAPE,
          SyntaxErrorCode.CONTROL_CHARACTER);

  private JsonFormat() {}

  /**
   * The edits that lay a whole text out, sorted and disjoint. In broken text, the objects and lists
   * that are sound are laid out where they stand; nothing where even that would change its meaning.
   */
  public static ImmutableList<TextEdit> text(JsonTree tree, JsonStyle style) {
    if (!((GreenTree) tree.green()).hasErrors()) {
      return whole(tree, style);
    }
    ImmutableList<TextEdit> edits = ofBroken(tree, style);
    if (edits.isEmpty()) {
      return edits;
    }
    JsonTree changed = JsonTree.parse(tree.text().with(edits));
    boolean settles = isAlike(tree, changed) && ofBroken(changed, style).isEmpty();
    return settles ? edits : ImmutableList.of();
  }

  private static ImmutableList<TextEdit> ofBroken(JsonTree tree, JsonStyle style) {
    return isSound(tree) ? whole(tree, style) : parts(tree, style);
  }

  /** The edits that lay one object or list out where it stands; nothing where it is broken. */
  public static ImmutableList<TextEdit> value(JsonValue value, JsonStyle style) {
    JsonTree tree = value.tree();
    Piece piece = new Piece(value.green(), value.start());
    if (!(value.green() instanceof GreenTree green)
        || !isSound(green)
        || piece.holds(doubts(tree))) {
      return ImmutableList.of();
    }
    ImmutableList<TextEdit> edits = part(tree.text(), piece, style);
    boolean broken = ((GreenTree) tree.green()).hasErrors();
    return broken && !isAlike(tree, JsonTree.parse(tree.text().with(edits)))
        ? ImmutableList.of()
        : edits;
  }

  /** Whether nothing in a text leaves a doubt about what belongs to what. */
  public static boolean isSound(JsonTree tree) {
    return isSound((GreenTree) tree.green());
  }

  /** A green node at its place. */
  private record Piece(GreenNode node, int start) {
    /** Whether one of some offsets lies inside. */
    private boolean holds(NavigableSet<Integer> offsets) {
      return !offsets.subSet(start, start + node.width()).isEmpty();
    }
  }

  /**
   * Where the quotes or brackets of the whole text had to be guessed: such errors the root holds.
   */
  private static NavigableSet<Integer> doubts(JsonTree tree) {
    return tree.green().ownErrors().stream()
        .filter(error -> !HARMLESS.contains(error.code()))
        .map(GreenError::start)
        .collect(toCollection(TreeSet::new));
  }

  private static ImmutableList<TextEdit> whole(JsonTree tree, JsonStyle style) {
    FormatTokens tokens = FormatTokens.of(tree.green(), 0);
    return tokens.isSimple()
        ? FormatWalk.ofText(tree.text(), style, lineBreak(tree.text(), style), tokens)
        : ImmutableList.of();
  }

  /** Lays out what is sound in a broken text, from the outside in. */
  private static ImmutableList<TextEdit> parts(JsonTree broken, JsonStyle style) {
    NavigableSet<Integer> doubts = doubts(broken);
    ImmutableList.Builder<TextEdit> edits = ImmutableList.builder();
    Deque<Piece> open = new ArrayDeque<>();
    open.push(new Piece(broken.green(), 0));
    while (!open.isEmpty()) {
      Piece piece = open.pop();
      if (piece.node instanceof GreenTree tree) {
        if (!tree.kind().isValue() || !isSound(tree) || piece.holds(doubts)) {
          for (int i = tree.size() - 1; i >= 0; i--) {
            open.push(new Piece(tree.child(i), piece.start + tree.startOf(i)));
          }
        } else {
          edits.addAll(part(broken.text(), piece, style));
        }
      }
    }
    return edits.build();
  }

  private static ImmutableList<TextEdit> part(SourceText text, Piece piece, JsonStyle style) {
    FormatTokens tokens = FormatTokens.of(piece.node, piece.start);
    return tokens.isSimple()
        ? FormatWalk.ofValue(text, style, lineBreak(text, style), tokens)
        : ImmutableList.of();
  }

  private static String lineBreak(SourceText text, JsonStyle style) {
    return style.lineBreak().isEmpty() ? Layout.lineBreak(text) : style.lineBreak();
  }

  /** Whether nothing at or below a node leaves a doubt about what belongs to what. */
  private static boolean isSound(GreenTree node) {
    Deque<GreenNode> open = new ArrayDeque<>();
    open.push(node);
    while (!open.isEmpty()) {
      GreenNode next = open.pop();
      if (next.ownErrors().stream().anyMatch(error -> !HARMLESS.contains(error.code()))) {
        return false;
      }
      if (next instanceof GreenTree tree) {
        for (int i = 0; i < tree.size(); i++) {
          if (tree.child(i).hasErrors()) {
            open.push(tree.child(i));
          }
        }
      }
    }
    return true;
  }

  /** Whether two texts are read alike: in broken text, blanks may help to guess what is meant. */
  private static boolean isAlike(JsonTree one, JsonTree other) {
    return codes(one).equals(codes(other)) && isAlike(one.green(), other.green());
  }

  private static List<SyntaxErrorCode> codes(JsonTree tree) {
    return tree.errors().stream().map(SyntaxError::code).toList();
  }

  private static boolean isAlike(GreenNode one, GreenNode other) {
    Deque<GreenNode> left = new ArrayDeque<>();
    Deque<GreenNode> right = new ArrayDeque<>();
    left.push(one);
    right.push(other);
    while (!left.isEmpty() && left.size() == right.size()) {
      GreenNode a = left.pop();
      GreenNode b = right.pop();
      if (a.kind() != b.kind()) {
        return false;
      }
      if (a instanceof GreenTree tree) {
        pushSolid(tree, left);
        pushSolid((GreenTree) b, right);
      } else if (!a.text().equals(b.text())) {
        return false;
      }
    }
    return left.isEmpty() && right.isEmpty();
  }

  private static void pushSolid(GreenTree tree, Deque<GreenNode> open) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.child(i).kind() != SyntaxKind.WHITESPACE) {
        open.push(tree.child(i));
      }
    }
  }
}
