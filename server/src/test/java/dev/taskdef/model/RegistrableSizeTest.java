package dev.taskdef.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The size of a request, against what a JSON writer makes of it. */
final class RegistrableSizeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"family\": \"a\", \"containerDefinitions\": []}",
        "{ \"family\" : \"é€😀\",\n \"containerDefinitions\" : [ { \"name\":\"a\" , \"cpu\" : 10 } ] }",
        "{\"family\": \"tab\\tquote\\\"back\\\\slash/ \\u0001\", \"containerDefinitions\": [{}, {}]}",
        "{\"family\": \"a\\u00e9\", \"containerDefinitions\": [{\"essential\": true}, {\"cpu\": -1}]}",
      })
  void isWhatAWriterWrites(String json) {
    RegistrableSize size = size(json).orElseThrow();
    String minified = JsonMapper.shared().readTree(json).toString();
    assertEquals(minified.getBytes(StandardCharsets.UTF_8).length, size.bytes());
    assertTrue(size.exact());
  }

  @Test
  void whatIsNotSentDoesNotCount() {
    long bare = size("{\"family\":\"a\",\"containerDefinitions\":[]}").orElseThrow().bytes();
    String described =
        """
        {"taskDefinition": {"family": "first", "family": "a", "containerDefinitions": [],
          "revision": 7, "status": "ACTIVE", "registeredBy": "me", "taskRoleArn": null}}
        """;
    assertEquals(bare, size(described).orElseThrow().bytes());
  }

  @Test
  void placeholdersMakeItAnEstimate() {
    String template = "{\"family\": \"${NAME}\", \"containerDefinitions\": []}";
    assertFalse(size(template).orElseThrow().exact());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"name\": \"a\", \"image\": \"b\", \"essential\": true}"})
  void partsHaveNoSize(String json) {
    assertEquals(Optional.empty(), size(json));
  }

  @Test
  void knowsTheLimit() {
    assertFalse(new RegistrableSize(58_982, true).isNear());
    assertTrue(new RegistrableSize(58_983, true).isNear());
    assertFalse(new RegistrableSize(65_536, true).isTooLarge());
    assertTrue(new RegistrableSize(65_537, true).isTooLarge());
  }

  @Test
  void deepNestingIsMeasuredToo() {
    int depth = 100_000;
    String deep =
        "{\"family\":\"a\",\"containerDefinitions\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    assertEquals(deep.length(), size(deep).orElseThrow().bytes());
  }

  @Test
  void anEditIsCountedAsAFreshLookWouldCountIt() {
    String text =
        "{\"family\": \"a\", \"containerDefinitions\": [{\"name\": \"a\", \"cpu\": null},"
            + " {\"name\": \"b\", \"name\": \"é\", \"image\": \"x:1\"}]}";
    for (String word : new String[] {"", "\"", "é", ",", "null", "${A}", "{}"}) {
      for (int at = 0; at <= text.length(); at++) {
        JsonTree tree = JsonTree.parse(text);
        sizeOf(tree);
        JsonTree edited = tree.with(TextEdit.insert(at, word));
        assertEquals(sizeOf(JsonTree.parse(edited.text())), sizeOf(edited));
      }
    }
  }

  private static Optional<RegistrableSize> sizeOf(JsonTree tree) {
    return RegistrableSize.of(TaskDefinition.of(tree, Reading.standard()));
  }

  private static Optional<RegistrableSize> size(String json) {
    return sizeOf(JsonTree.parse(json));
  }
}
