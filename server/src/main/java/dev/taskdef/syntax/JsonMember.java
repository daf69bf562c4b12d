package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key with its value, or a key that still waits for one. */
public final class JsonMember extends SyntaxNode {
  private final JsonObject object;
  private final JsonKey key;
  private final @Nullable JsonValue value;

  JsonMember(JsonTree tree, JsonObject object, GreenTree green, int start, int index) {
    super(tree, object, green, start, index);
    this.object = object;
    this.key = new JsonKey(tree, this, (GreenToken) green.child(0), start);
    this.value = valueIn(green);
  }

  private @Nullable JsonValue valueIn(GreenTree green) {
    for (int i = green.size() - 1; i > 0; i--) {
      SyntaxKind kind = green.child(i).kind();
      if (kind.isValue()) {
        return JsonValue.of(tree(), this, green.child(i), start() + green.startOf(i), 0);
      }
    }
    return null;
  }

  /** The key. */
  public JsonKey key() {
    return key;
  }

  /** The name that the key gives. */
  public String name() {
    return key.name();
  }

  /** The value, if there is one yet. */
  public Optional<JsonValue> value() {
    return Optional.ofNullable(value);
  }

  /** The object it stands in. */
  public JsonObject object() {
    return object;
  }

  /** How many members of the same name stand before it in the same object. */
  public int occurrence() {
    int before = 0;
    for (JsonMember member : object.members()) {
      if (member.start() >= start()) {
        break;
      }
      before += member.name().equals(name()) ? 1 : 0;
    }
    return before;
  }

  /** Whether no member of the same name follows: the one that clients take. */
  public boolean isLast() {
    return object.member(name()).filter(this::equals).isPresent();
  }

  @Override
  public ImmutableList<SyntaxNode> children() {
    return value == null ? ImmutableList.of(key) : ImmutableList.of(key, value);
  }
}
