package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * One line of the outline, with the lines below it.
 *
 * @param name a member's name; for an element of a list what it is called (a container's name, a
 *     port), else its number
 * @param detail a short value, a container's image and ports; empty where there is nothing to say
 * @param kind what the value is
 * @param range the whole thing
 * @param selection what to select when it is chosen; inside the range
 * @param children what is inside
 */
public record Outline(
    String name,
    String detail,
    Kind kind,
    TextRange range,
    TextRange selection,
    ImmutableList<Outline> children) {
  private static final int DEEPEST = 32;
  private static final int DETAIL_LENGTH = 60;
  // What lists of objects are told apart by, most telling first.
  private static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "name", "containerName", "sourceVolume", "sourceContainer", "containerPort", "key");
  private static final ImmutableList<String> DETAILS =
      ImmutableList.of("image", "value", "valueFrom", "containerPath", "condition", "protocol");

  private static final ImmutableList<String> PORTS =
      ImmutableList.of("containerPort", "containerPortRange");

  /** What an outline entry stands for. */
  public enum Kind {
    /** A container definition. */
    CONTAINER,
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    /** A placeholder, or no value at all. */
    UNKNOWN
  }

  /**
   * The outline of a document, at most so many entries. Empty for files that are no task
   * definitions.
   */
  public static ImmutableList<Outline> of(Snapshot snapshot, int limit) {
    if (!snapshot.isOurs()) {
      return ImmutableList.of();
    }
    Walk walk = new Walk(snapshot, limit);
    return snapshot.tree().root().map(root -> walk.below(root, 0)).orElse(ImmutableList.of());
  }

  /** Counts the entries on one walk over a tree. */
  private static final class Walk {
    private final ImmutableSet<Integer> containers;
    private int left;

    Walk(Snapshot snapshot, int limit) {
      this.containers =
          snapshot.task().containers().stream()
              .filter(c -> c.node().braced())
              .map(c -> c.node().start())
              .collect(ImmutableSet.toImmutableSet());
      this.left = limit;
    }

    ImmutableList<Outline> below(JsonValue value, int depth) {
      if (depth == DEEPEST || !(value instanceof JsonObject || value instanceof JsonArray)) {
        return ImmutableList.of();
      }
      ImmutableList.Builder<Outline> entries = ImmutableList.builder();
      int index = 0;
      for (SyntaxNode child : value.children()) {
        if (left-- <= 0) {
          break;
        }
        if (child instanceof JsonMember member) {
          entries.add(ofMember(member, depth));
        } else if (child instanceof JsonValue element) {
          entries.add(ofElement(element, index++, depth));
        }
      }
      return entries.build();
    }

    private Outline ofMember(JsonMember member, int depth) {
      Optional<JsonValue> value = member.value();
      return new Outline(
          member.name(),
          value.map(Outline::brief).orElse(""),
          value.map(Outline::kindOf).orElse(Kind.UNKNOWN),
          member.range(),
          member.key().range(),
          value.map(v -> below(v, depth + 1)).orElse(ImmutableList.of()));
    }

    private Outline ofElement(JsonValue element, int index, int depth) {
      boolean container = containers.contains(element.start());
      Optional<JsonValue> name = firstOf(element, NAMES);
      return new Outline(
          name.map(Outline::brief).filter(n -> !n.isEmpty()).orElse(Integer.toString(index)),
          firstOf(element, DETAILS).map(Outline::brief).orElse(brief(element)) + ports(element),
          container ? Kind.CONTAINER : kindOf(element),
          element.range(),
          name.map(JsonValue::range).orElse(element.range()),
          below(element, depth + 1));
    }
  }

  private static Optional<JsonValue> firstOf(JsonValue value, ImmutableList<String> names) {
    return value instanceof JsonObject object
        ? names.stream().flatMap(n -> object.get(n).stream()).findFirst()
        : Optional.empty();
  }

  /** The ports that a container opens, as {@code :80 :443}; nothing for all else. */
  private static String ports(JsonValue value) {
    if (!(value instanceof JsonObject object)
        || !(object.get("portMappings").orElse(value) instanceof JsonArray mappings)) {
      return "";
    }
    StringBuilder ports = new StringBuilder();
    for (JsonValue mapping : mappings.elements()) {
      if (ports.length() < DETAIL_LENGTH) {
        firstOf(mapping, PORTS).map(Outline::brief).ifPresent(p -> ports.append(" :").append(p));
      }
    }
    return ports.toString();
  }

  /** A scalar as it reads, cut where it is long; nothing for containers of values. */
  private static String brief(JsonValue value) {
    if (value instanceof JsonObject || value instanceof JsonArray) {
      return "";
    }
    String text = value instanceof JsonString string ? string.value() : value.text();
    return text.length() <= DETAIL_LENGTH ? text : text.substring(0, DETAIL_LENGTH - 1) + "…";
  }

  private static Kind kindOf(JsonValue value) {
    if (value instanceof JsonObject) {
      return Kind.OBJECT;
    }
    if (value instanceof JsonArray) {
      return Kind.ARRAY;
    }
    if (value instanceof JsonString) {
      return Kind.STRING;
    }
    if (value instanceof JsonNumber) {
      return Kind.NUMBER;
    }
    if (value instanceof JsonBoolean) {
      return Kind.BOOLEAN;
    }
    return value instanceof JsonNull ? Kind.NULL : Kind.UNKNOWN;
  }
}
