package dev.taskdef.schema;

import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our tree as the validator's library wants it. Of repeated members the last counts, as with every
 * client.
 */
final class SchemaNodes {
  /** Deeper than any place that the schema describes; what lies below is of no interest. */
  private static final int DEEPEST = 14;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** No client takes a number with a fraction or an exponent for an integer, not even 80.0. */
  private static final JsonNode NO_INTEGER = NODES.numberNode(0.5);

  private SchemaNodes() {}

  /**
   * The value; inside the lists of these names at its root, objects are shown without their
   * members.
   */
  static JsonNode of(JsonValue value, Set<String> blanked) {
    return value instanceof JsonObject object ? object(object, blanked, 0) : of(value, 0);
  }

  private static JsonNode of(JsonValue value, int depth) {
    if (value instanceof JsonObject object) {
      return object(object, Set.of(), depth);
    }
    if (value instanceof JsonArray array) {
      return array(array, false, depth);
    }
    if (value instanceof JsonNumber number) {
      return number(number);
    }
    if (value instanceof JsonBoolean bool) {
      return NODES.booleanNode(bool.value());
    }
    if (value instanceof JsonNull) {
      return NODES.nullNode();
    }
    return NODES.stringNode(value instanceof JsonString string ? string.value() : "");
  }

  private static ObjectNode object(JsonObject object, Set<String> blanked, int depth) {
    ObjectNode node = NODES.objectNode();
    if (depth < DEEPEST) {
      for (JsonMember member : object.members()) {
        if (member.key().isExact() && member.value().isPresent()) {
          JsonValue value = member.value().get();
          boolean blank = blanked.contains(member.name()) && value instanceof JsonArray;
          node.set(
              member.name(),
              blank ? array((JsonArray) value, true, depth + 1) : of(value, depth + 1));
        }
      }
    }
    return node;
  }

  private static ArrayNode array(JsonArray array, boolean blank, int depth) {
    ArrayNode node = NODES.arrayNode();
    if (depth < DEEPEST) {
      for (JsonValue element : array.elements()) {
        node.add(
            blank && element instanceof JsonObject ? NODES.objectNode() : of(element, depth + 1));
      }
    }
    return node;
  }

  private static JsonNode number(JsonNumber number) {
    if (!number.isInteger()) {
      return NO_INTEGER;
    }
    OptionalLong value = number.asLong();
    return value.isPresent()
        ? NODES.numberNode(value.getAsLong())
        : NODES.numberNode(
            BigInteger.valueOf(number.text().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE));
  }
}
