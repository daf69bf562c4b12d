package dev.taskdef.ide;

import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxErrorCode;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/** What a cursor stands in, in broken text too: computed here and nowhere else. */
public sealed interface CursorContext {

  /** What to replace when something is put where the cursor stands. */
  TextRange replaced();

  /** In a key, or at one of its ends. */
  record InKey(JsonMember member) implements CursorContext {
    @Override
    public TextRange replaced() {
      return member.key().range();
    }
  }

  /**
   * Where the value of a member is or belongs.
   *
   * @param replaced the value, or the cursor where there is none yet
   */
  record InValue(JsonMember member, TextRange replaced) implements CursorContext {}

  /**
   * Where an element of a list is or belongs.
   *
   * @param replaced the element, or the cursor where there is none yet
   */
  record InElement(JsonArray array, TextRange replaced) implements CursorContext {}

  /** Between the members of an object, where another may come. */
  record Between(JsonObject object, TextRange replaced) implements CursorContext {}

  /** Anywhere else. */
  record Outside(TextRange replaced) implements CursorContext {}

  /** What the cursor at an offset stands in; an offset outside the text stands outside. */
  static CursorContext at(Snapshot snapshot, int offset) {
    int length = snapshot.text().length();
    TextRange cursor = TextRange.at(Math.max(0, Math.min(offset, length)));
    if (offset < 0 || offset > length || snapshot.tree().isInRemark(offset)) {
      return new Outside(cursor);
    }
    Optional<SyntaxNode> found = snapshot.tree().nodeAt(cursor.start());
    if (found.isEmpty()) {
      return new Outside(cursor);
    }
    SyntaxNode node = found.get();
    if (node instanceof JsonKey key) {
      return inKey(snapshot.text(), key, cursor);
    }
    if (node instanceof JsonMember member) {
      return inMember(snapshot.text(), member, cursor);
    }
    if (node instanceof JsonObject object) {
      return inObject(snapshot, object, cursor);
    }
    if (node instanceof JsonArray array) {
      return array.start() < cursor.start() && !isBehind(snapshot.text(), array, cursor, ']')
          ? new InElement(array, begun(snapshot, cursor))
          : around(array, cursor);
    }
    return ofScalar((JsonValue) node, cursor);
  }

  private static CursorContext inKey(SourceText text, JsonKey key, TextRange cursor) {
    if (!(key.parent().orElseThrow() instanceof JsonMember member)) {
      return new Outside(cursor);
    }
    // A second word behind a key is its value, if only the colon is missing.
    return before(member)
        .filter(earlier -> isWaiting(text, earlier, key.start()) && !isColonNext(text, key.end()))
        .<CursorContext>map(earlier -> new InValue(earlier, key.range()))
        .orElse(new InKey(member));
  }

  private static Optional<JsonMember> before(JsonMember member) {
    return member.object().members().reverse().stream()
        .filter(m -> m.end() <= member.start() && !m.equals(member))
        .findFirst();
  }

  private static CursorContext inMember(SourceText text, JsonMember member, TextRange cursor) {
    // What follows on may be the next key, read as the value that is missing here.
    boolean waits =
        member.value().filter(v -> v.start() < cursor.start()).isEmpty()
            && (hasColonBefore(text, member, cursor) || isWaiting(text, member, cursor.start()));
    return waits ? new InValue(member, cursor) : new Outside(cursor);
  }

  /** Whether a key has neither colon nor value yet, and nothing but blanks follow up to a place. */
  private static boolean isWaiting(SourceText text, JsonMember member, int until) {
    int from = member.key().end();
    if (member.value().isPresent() || from >= until) {
      return false;
    }
    String between = text.substring(from, until);
    return between.isBlank() && between.indexOf('\n') < 0 && !isColonNext(text, until);
  }

  private static boolean isColonNext(SourceText text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == ':';
  }

  /** What to replace at a cursor between values: a lone quote before it begins what comes there. */
  private static TextRange begun(Snapshot snapshot, TextRange cursor) {
    TextRange quote = TextRange.of(Math.max(0, cursor.start() - 1), cursor.end());
    boolean lone =
        snapshot.text().slice(quote).equals("\"")
            && snapshot.tree().errors().stream()
                .anyMatch(
                    e -> e.code() == SyntaxErrorCode.SURPLUS_QUOTE && e.range().equals(quote));
    return lone ? quote : cursor;
  }

  private static CursorContext inObject(Snapshot snapshot, JsonObject object, TextRange cursor) {
    SourceText text = snapshot.text();
    if (object.braced()
        && (cursor.start() <= object.start() || isBehind(text, object, cursor, '}'))) {
      return around(object, cursor);
    }
    for (JsonMember member : object.members().reverse()) {
      if (member.end() <= cursor.start()) {
        if (isWaiting(text, member, cursor.start())) {
          return new InValue(member, cursor);
        }
        boolean waits = member.value().isEmpty() && hasColonBefore(text, member, cursor);
        return waits
            ? awaited(text, member, cursor, object)
            : new Between(object, begun(snapshot, cursor));
      }
    }
    return new Between(object, begun(snapshot, cursor));
  }

  /**
   * Behind a colon: the value belongs here, unless other text came between. A lone quote begins it.
   */
  private static CursorContext awaited(
      SourceText text, JsonMember member, TextRange cursor, JsonObject object) {
    int from = member.key().end();
    String between = text.slice(TextRange.of(from, cursor.start()));
    String begun = between.substring(between.indexOf(':') + 1).strip();
    if (begun.isEmpty()) {
      return new InValue(member, cursor);
    }
    return begun.equals("\"")
        ? new InValue(member, TextRange.of(from + between.lastIndexOf('"'), cursor.end()))
        : new Between(object, cursor);
  }

  private static CursorContext ofScalar(JsonValue value, TextRange cursor) {
    SyntaxNode parent = value.parent().orElse(value);
    if (parent instanceof JsonMember member) {
      return new InValue(member, value.range());
    }
    if (parent instanceof JsonArray array) {
      return new InElement(array, value.range());
    }
    // A word alone among members is a key in the making.
    return parent instanceof JsonObject object
        ? new Between(object, value.range())
        : new Outside(cursor);
  }

  /**
   * Before or behind a whole object or list: a place of what is around it, where that is a list.
   */
  private static CursorContext around(JsonValue value, TextRange cursor) {
    return value.parent().isPresent() && value.parent().get() instanceof JsonObject object
        ? new Between(object, cursor)
        : new Outside(cursor);
  }

  private static boolean isBehind(SourceText text, JsonValue value, TextRange cursor, char closer) {
    return cursor.start() >= value.end()
        && value.end() - value.start() > 1
        && text.charAt(value.end() - 1) == closer;
  }

  private static boolean hasColonBefore(SourceText text, JsonMember member, TextRange cursor) {
    int from = member.key().end();
    return from <= cursor.start()
        && text.slice(TextRange.of(from, cursor.start())).indexOf(':') >= 0;
  }
}
