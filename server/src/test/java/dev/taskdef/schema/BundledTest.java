package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The program's own JSON means to our parser, made for people's files, what it says. */
final class BundledTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  static Stream<String> resources() {
    return Stream.concat(
        TableFile.names().stream().map(name -> "/dev/taskdef/schemas/" + name + ".json"),
        Stream.of("/dev/taskdef/schemas/task-definition.schema.json", Parameters.KEYWORDS));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void isReadAsJacksonReadsIt(String resource) {
    String text = Bundled.read(resource, Integer.MAX_VALUE);
    assertEquals(MAPPER.readTree(text), node(Bundled.root(text)));
  }

  @Test
  void whatIsBrokenIsAMistakeOfOurs() {
    assertThrows(IllegalStateException.class, () -> Bundled.root("{ \"a\": }"));
    assertThrows(IllegalStateException.class, () -> Bundled.read("/no/such.json", 1));
  }

  private static JsonNode node(JsonValue value) {
    if (value instanceof JsonObject object) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      for (JsonMember member : object.members()) {
        node.set(member.name(), node(Bundled.value(member)));
      }
      return node;
    }
    if (value instanceof JsonArray array) {
      ArrayNode node = JsonNodeFactory.instance.arrayNode();
      ImmutableList<JsonValue> elements = array.elements();
      elements.forEach(element -> node.add(node(element)));
      return node;
    }
    return value instanceof JsonString
        ? JsonNodeFactory.instance.stringNode(Bundled.text(value))
        : MAPPER.readTree(value.text());
  }
}
