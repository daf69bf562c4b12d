package dev.taskdef.ide.hover;

import dev.taskdef.ide.Places;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.Parameter;
import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * What the pointer is on.
 *
 * @param node a key, or a value that stands for itself
 * @param parameter what the schema says of the key's or the value's place, if anything
 */
record HoverPlace(Snapshot snapshot, int offset, SyntaxNode node, Optional<Parameter> parameter) {

  /** The key or the plain value at an offset; empty on brackets and between. */
  static Optional<HoverPlace> at(Snapshot snapshot, int offset) {
    Optional<SyntaxNode> found =
        snapshot.tree().isInRemark(offset) ? Optional.empty() : snapshot.tree().nodeAt(offset);
    return found
        .filter(n -> n instanceof JsonKey || n instanceof JsonValue && n.children().isEmpty())
        .filter(n -> !(n instanceof JsonValue v && isBracket(v)))
        .map(n -> new HoverPlace(snapshot, offset, n, parameterOf(snapshot, n)));
  }

  private static boolean isBracket(JsonValue value) {
    return value instanceof JsonObject || value instanceof dev.taskdef.syntax.JsonArray;
  }

  private static Optional<Parameter> parameterOf(Snapshot snapshot, SyntaxNode node) {
    SyntaxNode placed = node instanceof JsonKey key ? key.parent().orElse(key) : node;
    return Places.parameterOf(snapshot, placed);
  }

  /** What is said here is said of this. */
  TextRange range() {
    return node.range();
  }

  TaskDefinition task() {
    return snapshot.task();
  }

  /** Where it stands in the language; empty outside of it. */
  String path() {
    return parameter.map(Parameter::path).orElse("");
  }

  /** The member whose key this is. */
  Optional<JsonMember> keyOf() {
    return node instanceof JsonKey
        ? node.parent().filter(JsonMember.class::isInstance).map(JsonMember.class::cast)
        : Optional.empty();
  }

  /** The member whose value this is. */
  Optional<JsonMember> valueOf() {
    return node instanceof JsonValue value ? value.member() : Optional.empty();
  }

  /** The text of a string without placeholders. */
  Optional<String> text() {
    return node instanceof JsonString string && string.isExact()
        ? Optional.of(string.value())
        : Optional.empty();
  }

  /** A whole number. */
  Optional<Long> number() {
    return node instanceof JsonNumber number && number.asLong().isPresent()
        ? Optional.of(number.asLong().getAsLong())
        : Optional.empty();
  }

  /** The container around it. */
  Optional<Container> container() {
    return Places.containerOf(snapshot, node);
  }
}
