package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code keywords.json} is the schema without what only people read, so that a check need not read
 * the texts; -Dupdate rewrites it.
 */
final class KeywordsTest {
  private static final Path FILE = Path.of("src/main/resources" + Parameters.KEYWORDS);
  private static final ImmutableSet<String> TEXTS =
      ImmutableSet.of(
          "title",
          "description",
          "markdownDescription",
          "enumDescriptions",
          "markdownEnumDescriptions",
          "defaultSnippets",
          "x-doc",
          "x-model");

  @Test
  void isTheSchemaWithoutTexts() throws IOException {
    JsonNode schema = SchemaText.read().json();
    strip((ObjectNode) schema);
    String keywords = JsonMapper.shared().writeValueAsString(schema) + "\n";
    if (System.getProperty("update") != null) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, keywords);
    }
    String written = Files.readString(FILE).replace("\r\n", "\n");
    assertEquals(keywords, written, FILE + " is stale: run the tests with -Dupdate");
    assertTrue(keywords.length() < 30_000, "longer than expected: " + keywords.length());
  }

  /** Takes texts out of a schema; the names of members and structures are not keywords. */
  private static void strip(ObjectNode schema) {
    schema.remove(TEXTS);
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode value = keyword.getValue();
      boolean isNamed = ImmutableSet.of("properties", "definitions").contains(keyword.getKey());
      if (isNamed) {
        value.forEach(each -> strip((ObjectNode) each));
      } else if (value.isObject()) {
        strip((ObjectNode) value);
      } else if (keyword.getKey().equals("anyOf")) {
        value.forEach(each -> strip((ObjectNode) each));
      }
    }
  }
}
