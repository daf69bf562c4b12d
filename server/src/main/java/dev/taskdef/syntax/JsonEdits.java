package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Edits to JSON as people would make them: commas, indentation, blank lines, comments and line ends
 * come out right. Every answer is sorted, disjoint, and speaks of the text of the tree that the
 * nodes belong to.
 */
public final class JsonEdits {
  private JsonEdits() {}

  /** A value as a JSON string, quotes included. */
  public static String quoted(String value) {
    return StringLiteral.quoted(value);
  }

  /** Takes a member out, with its comma, its blank line and its own comments. */
  public static ImmutableList<TextEdit> removeMember(JsonMember member) {
    return remove(List.of(member));
  }

  /** Takes any number of members out, of one object or of several. */
  public static ImmutableList<TextEdit> removeMembers(Collection<JsonMember> members) {
    return remove(members);
  }

  /** Takes an element out of its array; a value that stands in no array stays. */
  public static ImmutableList<TextEdit> removeElement(JsonValue element) {
    return removeElements(List.of(element));
  }

  /** Takes any number of elements out of their arrays; values that stand in no array stay. */
  public static ImmutableList<TextEdit> removeElements(Collection<? extends JsonValue> elements) {
    return remove(
        elements.stream()
            .filter(element -> element.parent().filter(JsonArray.class::isInstance).isPresent())
            .toList());
  }

  private static ImmutableList<TextEdit> remove(Collection<? extends SyntaxNode> nodes) {
    List<SyntaxNode> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparingInt(SyntaxNode::start));
    Map<JsonValue, BitSet> gone = new LinkedHashMap<>();
    int done = -1;
    for (SyntaxNode node : sorted) {
      Optional<JsonValue> container =
          node.parent().filter(JsonValue.class::isInstance).map(JsonValue.class::cast);
      if (node.start() >= done && container.isPresent()) {
        done = node.end();
        int index = new Entries(container.get()).indexAt(node.start());
        gone.computeIfAbsent(container.get(), c -> new BitSet()).set(index);
      }
    }
    List<TextEdit> edits = new ArrayList<>();
    gone.forEach((container, which) -> Removal.collect(new Entries(container), which, edits));
    return sorted(edits);
  }

  /**
   * Puts a member into an object.
   *
   * @param valueJson the value as JSON; it is laid out in the file's style
   */
  public static ImmutableList<TextEdit> insertMember(
      JsonObject object, String name, String valueJson, Place place) {
    int index = place.index(object.members(), name);
    return Insertion.at(
        object,
        entryIndex(object, index),
        (layout, indent) -> layout.member(name, valueJson, indent));
  }

  private static int entryIndex(JsonObject object, int memberIndex) {
    Entries entries = new Entries(object);
    return memberIndex < object.members().size()
        ? entries.indexAt(object.members().get(memberIndex).start())
        : entries.size();
  }

  /** Puts an element, given as JSON, behind all others. */
  public static ImmutableList<TextEdit> appendElement(JsonArray array, String valueJson) {
    return Insertion.at(
        array, Integer.MAX_VALUE, (layout, indent) -> layout.value(valueJson, indent));
  }

  /** Puts another value, given as JSON, in place of one; it is laid out in the file's style. */
  public static ImmutableList<TextEdit> replace(JsonValue value, String newJson) {
    Layout layout = value.tree().layout();
    String indent = Layout.indentOf(value.tree().text(), value.start());
    return ImmutableList.of(TextEdit.replace(value.range(), layout.value(newJson, indent)));
  }

  /**
   * A value given as JSON, laid out in the file's style, with tabs and line feeds in the place of
   * its indentation and line ends: what {@link #indented} takes.
   */
  public static String snippet(JsonTree file, String valueJson) {
    Layout own = file.layout();
    boolean oneLine = own.oneLine() && file.root().isPresent();
    return new Layout("\t", "\n", own.colon(), own.comma(), oneLine, own.spreadLists())
        .value(valueJson, "");
  }

  /**
   * A text for a place of a file: its line feeds become line ends of the file with the indentation
   * of the place's line, its tabs steps of the file's indentation.
   */
  public static String indented(JsonTree file, int offset, String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    Layout layout = file.layout();
    String indent = Layout.indentOf(file.text(), offset);
    return text.replace("\t", layout.unit()).replace("\n", layout.breakTo(indent));
  }

  /** Gives a member another name. */
  public static ImmutableList<TextEdit> renameKey(JsonMember member, String name) {
    return ImmutableList.of(TextEdit.replace(member.key().range(), quoted(name)));
  }

  /**
   * Makes a string of a number, a word or a literal, as it is written; of a string in other quotes,
   * one in double quotes.
   */
  public static ImmutableList<TextEdit> quote(JsonValue value) {
    String content = value instanceof JsonString string ? string.value() : value.text();
    return ImmutableList.of(TextEdit.replace(value.range(), quoted(content)));
  }

  /** Takes the quotes off, so that {@code "5"} becomes 5; the caller knows that JSON remains. */
  public static ImmutableList<TextEdit> unquote(JsonString string) {
    return ImmutableList.of(TextEdit.replace(string.range(), string.value()));
  }

  /** Makes a value the only element of an array in its place. */
  public static ImmutableList<TextEdit> wrapInArray(JsonValue value) {
    return Wrapping.in(value, "[", "]");
  }

  /** Makes a value the only member, under the given key, of an object in its place. */
  public static ImmutableList<TextEdit> wrapInObject(JsonValue value, String key) {
    return Wrapping.in(value, "{", "}", quoted(key) + value.tree().layout().colon());
  }

  /**
   * Puts the only element of an array in the array's place; nothing, when the array has not exactly
   * one.
   */
  public static ImmutableList<TextEdit> unwrap(JsonArray array) {
    if (array.elements().size() != 1) {
      return ImmutableList.of();
    }
    return replace(array, array.elements().get(0).text());
  }

  /**
   * Takes a member out of its object and puts it into another, which must not lie inside the
   * member.
   */
  public static ImmutableList<TextEdit> moveMember(
      JsonMember member, JsonObject target, Place place) {
    if (member.value().isEmpty() || member.range().contains(target.range())) {
      return ImmutableList.of();
    }
    List<TextEdit> edits = new ArrayList<>(removeMember(member));
    edits.addAll(insertMember(target, member.name(), member.value().get().text(), place));
    return sorted(edits);
  }

  private static ImmutableList<TextEdit> sorted(List<TextEdit> edits) {
    return ImmutableList.sortedCopyOf(Comparator.comparing(TextEdit::range), edits);
  }
}
