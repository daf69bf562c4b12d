package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A text with its structure and its syntax errors: a value that never changes. An edit gives a new
 * tree that shares what stayed.
 */
public final class JsonTree {
  private static final int FEW = 8;

  private final SourceText text;
  private final GreenTree green;

  private final EditScope scope;

  /** The newest tree before this one that was read container by container, where this is not. */
  private final @Nullable Ancestor ancestor;

  private @Nullable ImmutableList<JsonValue> roots;
  private @Nullable ImmutableList<SyntaxError> errors;
  private @Nullable Layout layout;

  private JsonTree(SourceText text, GreenTree green, EditScope scope, @Nullable Ancestor ancestor) {
    this.text = text;
    this.green = green;
    this.scope = scope;
    this.ancestor = scope == EditScope.CONTAINER ? null : ancestor;
  }

  /** Reads a text, whatever it holds. */
  public static JsonTree parse(SourceText text) {
    Parser.Result read = Parser.parse(text.toString());
    return new JsonTree(text, read.green(), read.scope(), null);
  }

  /** Reads a text, whatever it holds. */
  public static JsonTree parse(String text) {
    return parse(SourceText.of(text));
  }

  /** A text that is too long to be read: nothing is known of it, not even slips. */
  public static JsonTree unread(SourceText text) {
    GreenNode[] all = {new GreenToken(SyntaxKind.JUNK, text.toString(), List.of())};
    GreenTree green = GreenTree.of(SyntaxKind.ROOT, all, List.of());
    return new JsonTree(text, green, EditScope.TEXT, null);
  }

  /** The tree after one edit. */
  public JsonTree with(TextEdit edit) {
    SourceText changed = text.with(edit);
    Ancestor old = scope == EditScope.CONTAINER ? new Ancestor(green, edit) : after(edit);
    Parser.Result shared = Reparser.after(green, scope, changed, edit);
    if (shared != null && isAcceptable(shared.green())) {
      return new JsonTree(changed, shared.green(), shared.scope(), old);
    }
    Parser.Result mended = old == null || scope == EditScope.CONTAINER ? null : old.edited(changed);
    if (mended != null && isAcceptable(mended.green())) {
      return new JsonTree(changed, mended.green(), mended.scope(), old);
    }
    Parser.Result read = Parser.parse(changed.toString());
    return new JsonTree(changed, SharedGreens.of(green, read.green()), read.scope(), old);
  }

  private @Nullable Ancestor after(TextEdit edit) {
    return ancestor == null ? null : ancestor.with(edit);
  }

  private static boolean isAcceptable(GreenTree tree) {
    return tree.faults() <= Parser.MOST_ERRORS;
  }

  /** The tree after edits that are sorted, do not overlap, and all speak of this text. */
  public JsonTree with(List<TextEdit> edits) {
    if (edits.size() > FEW) {
      return parse(text.with(edits));
    }
    JsonTree changed = this;
    for (int i = edits.size() - 1; i >= 0; i--) {
      changed = changed.with(edits.get(i));
    }
    return changed;
  }

  /** The text. */
  public SourceText text() {
    return text;
  }

  /** The green node over the whole text. */
  public GreenNode green() {
    return green;
  }

  /** The first value at the root; a fragment counts as an object without braces. */
  public Optional<JsonValue> root() {
    return roots().isEmpty() ? Optional.empty() : Optional.of(roots().get(0));
  }

  /** All values at the root: more than one is an error. */
  public ImmutableList<JsonValue> roots() {
    ImmutableList<JsonValue> known = roots;
    if (known == null) {
      ImmutableList.Builder<JsonValue> found = ImmutableList.builder();
      for (int i = 0; i < green.size(); i++) {
        SyntaxKind kind = green.child(i).kind();
        if (kind.isValue()) {
          found.add(JsonValue.of(this, null, green.child(i), green.startOf(i), 0));
        }
      }
      known = found.build();
      roots = known;
    }
    return known;
  }

  /** How new text is to be laid out here. */
  Layout layout() {
    Layout known = layout;
    if (known == null) {
      known = Layout.of(this);
      layout = known;
    }
    return known;
  }

  /** What keeps the text from being JSON, by position. */
  public ImmutableList<SyntaxError> errors() {
    ImmutableList<SyntaxError> known = errors;
    if (known == null) {
      known = collectErrors();
      errors = known;
    }
    return known;
  }

  private ImmutableList<SyntaxError> collectErrors() {
    if (!green.hasErrors()) {
      return ImmutableList.of();
    }
    record Place(GreenNode node, int start) {}
    ImmutableList.Builder<SyntaxError> found = ImmutableList.builder();
    Deque<Place> open = new ArrayDeque<>();
    open.push(new Place(green, 0));
    while (!open.isEmpty()) {
      Place place = open.pop();
      for (GreenError error : place.node.ownErrors()) {
        found.add(error.at(place.start));
      }
      if (place.node instanceof GreenTree container) {
        int size = container.size();
        for (int i = container.nextFaulty(0); i < size; i = container.nextFaulty(i + 1)) {
          open.push(new Place(container.child(i), place.start + container.startOf(i)));
        }
      }
    }
    return TerraformValue.toldOnce(
        text,
        ImmutableList.sortedCopyOf(
            Comparator.comparing(SyntaxError::range)
                .thenComparing(SyntaxError::code)
                .thenComparing(SyntaxError::message),
            found.build()));
  }

  /** The value at an address; of members of the same name, the last. */
  public Optional<JsonValue> find(JsonPointer pointer) {
    Optional<JsonValue> at = root();
    JsonPointer rest = pointer;
    while (at.isPresent() && !rest.matches()) {
      at = step(at.get(), rest);
      rest = rest.tail();
    }
    return at;
  }

  private static Optional<JsonValue> step(JsonValue value, JsonPointer pointer) {
    if (value instanceof JsonObject object) {
      return object.get(pointer.getMatchingProperty());
    }
    int index = pointer.getMatchingIndex();
    if (value instanceof JsonArray array && index >= 0 && index < array.elements().size()) {
      return Optional.of(array.elements().get(index));
    }
    return Optional.empty();
  }

  /**
   * Whether an offset lies inside text that is no part of any value: a comment, up to the end of
   * its line, or a directive of a template.
   */
  public boolean isInRemark(int offset) {
    GreenTree at = green;
    int from = 0;
    while (at.size() > 0 && offset > from) {
      // What ends at the offset counts, for a comment goes on to the end of its line.
      int index = at.childAt(offset - from - 1);
      GreenNode child = at.child(index);
      from += at.startOf(index);
      if (!(child instanceof GreenTree container)) {
        boolean inside = offset < from + child.width();
        return switch (child.kind()) {
          case LINE_COMMENT -> true;
          case BLOCK_COMMENT, DIRECTIVE -> inside;
          default -> false;
        };
      }
      at = container;
    }
    return false;
  }

  /**
   * The innermost node that a cursor at an offset stands in or touches. Of two neighbors that
   * touch, the one that begins there; empty outside every value.
   */
  public Optional<SyntaxNode> nodeAt(int offset) {
    Optional<SyntaxNode> found = Optional.empty();
    ImmutableList<? extends SyntaxNode> candidates = roots();
    while (true) {
      SyntaxNode next = null;
      for (SyntaxNode candidate : candidates) {
        if (candidate.start() > offset) {
          break;
        }
        if (candidate.range().touches(offset)) {
          next = candidate;
        }
      }
      if (next == null) {
        return found;
      }
      found = Optional.of(next);
      candidates = next.children();
    }
  }
}
