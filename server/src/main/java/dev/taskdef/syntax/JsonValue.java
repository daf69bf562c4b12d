package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** A value: an object, an array, or something that stands for itself. */
public abstract sealed class JsonValue extends SyntaxNode
    permits JsonObject,
        JsonArray,
        JsonString,
        JsonNumber,
        JsonBoolean,
        JsonNull,
        JsonPlaceholder,
        JsonInvalid {

  JsonValue(JsonTree tree, @Nullable SyntaxNode parent, GreenNode green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** The node for a green value. */
  static JsonValue of(
      JsonTree tree, @Nullable SyntaxNode parent, GreenNode green, int start, int index) {
    if (green instanceof GreenTree container) {
      return container.kind() == SyntaxKind.ARRAY
          ? new JsonArray(tree, parent, container, start, index)
          : new JsonObject(tree, parent, container, start, index);
    }
    GreenToken token = (GreenToken) green;
    return switch (token.kind()) {
      case STRING -> new JsonString(tree, parent, token, start, index);
      case NUMBER -> new JsonNumber(tree, parent, token, start, index);
      case TRUE, FALSE -> new JsonBoolean(tree, parent, token, start, index);
      case NULL -> new JsonNull(tree, parent, token, start, index);
      case PLACEHOLDER -> new JsonPlaceholder(tree, parent, token, start, index);
      default -> new JsonInvalid(tree, parent, token, start, index);
    };
  }

  /** Its address in the file. Members of the same name have the same address. */
  public JsonPointer pointer() {
    Deque<String> path = new ArrayDeque<>();
    SyntaxNode node = this;
    while (true) {
      Optional<SyntaxNode> parent = node.parent();
      if (parent.isEmpty()) {
        break;
      }
      if (node instanceof JsonMember member) {
        path.push(member.name());
      } else if (parent.get() instanceof JsonArray) {
        path.push(Integer.toString(node.index()));
      }
      node = parent.get();
    }
    JsonPointer pointer = JsonPointer.empty();
    for (String step : path) {
      pointer = pointer.appendProperty(step);
    }
    return pointer;
  }

  /** What it takes without blanks. */
  public CompactSize compactSize() {
    return CompactSize.of(green());
  }

  /** The member whose value this is; empty in an array and at the root. */
  public Optional<JsonMember> member() {
    return parent().filter(JsonMember.class::isInstance).map(JsonMember.class::cast);
  }

  @Override
  public ImmutableList<? extends SyntaxNode> children() {
    return ImmutableList.of();
  }
}
