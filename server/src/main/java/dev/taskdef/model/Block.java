package dev.taskdef.model;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonPlaceholder;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/**
 * A JSON object read as an ECS structure. Only values of the right type that are surely known come
 * out, so a reader of it stays silent about placeholders and wrong types by construction.
 */
public final class Block {
  private final JsonObject node;
  private final boolean partial;
  private final Reads.Witness witness;

  private Block(JsonObject node, boolean partial) {
    this(node, partial, Reads.Witness.NONE);
  }

  private Block(JsonObject node, boolean partial, Reads.Witness witness) {
    this.node = node;
    this.partial = partial;
    this.witness = witness;
  }

  /** The same block, with somebody who hears what is asked of it. */
  Block heardBy(Reads.Witness other) {
    return new Block(node, partial, other);
  }

  /** Reads an object. */
  public static Block of(JsonObject node) {
    return new Block(node, false);
  }

  /**
   * Reads an object of which only a part is shown (a fragment): nothing counts as missing from it.
   */
  public static Block partOf(JsonObject node) {
    return new Block(node, true);
  }

  /** The object in the tree. */
  public JsonObject node() {
    witness.all();
    return node;
  }

  /** Whether the member is there with any value but {@code null}. */
  public boolean has(String name) {
    witness.presence(name);
    return node.get(name).filter(v -> !(v instanceof JsonNull)).isPresent();
  }

  /**
   * Whether the member is surely absent. False where it is there (even as {@code null}), where a
   * placeholder could bring it, where the object has no braces of its own, and in fragments.
   */
  public boolean lacks(String name) {
    witness.presence(name);
    return !partial && node.braced() && !node.hasOpenMembers() && node.member(name).isEmpty();
  }

  /** Whether a member of this name is there in any spelling: other case, or underscores in it. */
  public boolean mentions(String name) {
    witness.all();
    return node.members().stream().anyMatch(m -> m.name().replace("_", "").equalsIgnoreCase(name));
  }

  /** Whether it has no member of another name than these. */
  public boolean hasOnly(String... names) {
    witness.all();
    ImmutableList<String> known = ImmutableList.copyOf(names);
    return node.members().stream().allMatch(m -> known.contains(m.name()));
  }

  /** The member of this name; the last one where the name is repeated, as clients read it. */
  public Optional<JsonMember> member(String name) {
    witness.value(name);
    return node.member(name);
  }

  /** The value of a member, unless it is absent or {@code null}. */
  public Optional<JsonValue> value(String name) {
    witness.value(name);
    return node.get(name).filter(v -> !(v instanceof JsonNull));
  }

  /** The string of a member, where it is a string without placeholders. */
  public Optional<Text> text(String name) {
    return value(name).flatMap(Block::asText);
  }

  /** The integer of a member, where it is one. */
  public Optional<Whole> number(String name) {
    return value(name).flatMap(Block::asWhole);
  }

  /** The boolean of a member, where it is one. */
  public Optional<Flag> flag(String name) {
    return value(name)
        .filter(JsonBoolean.class::isInstance)
        .map(JsonBoolean.class::cast)
        .map(b -> new Flag(b.value(), b));
  }

  /** The object of a member, where it is one. */
  public Optional<Block> block(String name) {
    return value(name)
        .filter(JsonObject.class::isInstance)
        .map(v -> new Block((JsonObject) v, false));
  }

  /** The list of a member, where it is one. */
  public Optional<JsonArray> array(String name) {
    return value(name).filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
  }

  /** The elements of a list member; empty where it is absent or no list. */
  public ImmutableList<JsonValue> elements(String name) {
    return array(name).map(JsonArray::elements).orElse(ImmutableList.of());
  }

  /** The objects among the elements of a list member. */
  public ImmutableList<Block> blocks(String name) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    for (JsonValue element : elements(name)) {
      if (element instanceof JsonObject object) {
        blocks.add(new Block(object, false));
      }
    }
    return blocks.build();
  }

  /** The known strings among the elements of a list member. */
  public ImmutableList<Text> texts(String name) {
    return elements(name).stream()
        .flatMap(e -> asText(e).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether the member is a list of which no element, and no number of elements, is left to a
   * placeholder.
   */
  public boolean isComplete(String name) {
    witness.presence(name);
    Optional<JsonArray> array =
        node.get(name).filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
    return array.isPresent()
        && !array.get().hasOpenElements()
        && array.get().elements().stream().noneMatch(Block::isUnknown);
  }

  /** What is known of a string member. */
  public Fact<String> textFact(String name) {
    return fact(name, text(name).map(Text::value));
  }

  /** What is known of an integer member. */
  public Fact<Long> numberFact(String name) {
    return fact(name, number(name).map(Whole::value));
  }

  /** What is known of a boolean member. */
  public Fact<Boolean> flagFact(String name) {
    return fact(name, flag(name).map(Flag::value));
  }

  private <T> Fact<T> fact(String name, Optional<T> known) {
    if (known.isPresent()) {
      return Fact.known(known.get());
    }
    return lacks(name) || node.get(name).filter(JsonNull.class::isInstance).isPresent()
        ? Fact.none()
        : Fact.unknown();
  }

  /** Whether a value is left to a placeholder, or is a string that holds one. */
  public static boolean isUnknown(JsonValue value) {
    return value instanceof JsonPlaceholder || (value instanceof JsonString s && !s.isExact());
  }

  /** The string, where the value is one without placeholders. */
  public static Optional<Text> asText(JsonValue value) {
    return value instanceof JsonString s && s.isExact()
        ? Optional.of(new Text(s.value(), s))
        : Optional.empty();
  }

  /** The integer, where the value is one. */
  public static Optional<Whole> asWhole(JsonValue value) {
    if (value instanceof JsonNumber n && n.isInteger() && n.asLong().isPresent()) {
      return Optional.of(new Whole(n.asLong().getAsLong(), n));
    }
    return Optional.empty();
  }
}
