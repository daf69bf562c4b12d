package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schema file is valid draft-07, self-contained, and says the same in both forms. */
final class SchemaFileTest {
  private static final SchemaText SCHEMA = SchemaText.read();
  private static final ImmutableSet<String> NOTES =
      ImmutableSet.of(
          "x-modelDate",
          "x-model",
          "x-doc",
          "x-unit",
          "x-launchTypes",
          "x-os",
          "x-since",
          "x-deprecated");
  private static final ImmutableSet<String> KEYWORDS =
      ImmutableSet.of(
          "$schema",
          "$ref",
          "title",
          "type",
          "description",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "enum",
          "anyOf",
          "default",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "pattern",
          "definitions");
  private static final ImmutableSet<String> EDITOR_KEYWORDS =
      ImmutableSet.of(
          "markdownDescription", "enumDescriptions", "markdownEnumDescriptions", "defaultSnippets");

  @Test
  void isValidDraft7() {
    Schema meta =
        registry().getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    assertEquals(List.of(), meta.validate(SCHEMA.text(), InputFormat.JSON));
    assertNotEquals(List.of(), meta.validate("{\"type\": \"text\"}", InputFormat.JSON));
  }

  @Test
  void usesOnlyKnownKeywords() {
    List<String> strangers = new ArrayList<>();
    for (SchemaText.Place place : SCHEMA.places()) {
      for (String key : place.node().propertyNames()) {
        if (!KEYWORDS.contains(key) && !EDITOR_KEYWORDS.contains(key) && !NOTES.contains(key)) {
          strangers.add(place.pointer() + ": " + key);
        }
      }
    }
    assertEquals(List.of(), strangers);
  }

  @Test
  void refersOnlyToItsOwnDefinitions() {
    JsonNode definitions = SCHEMA.json().path("definitions");
    for (SchemaText.Place place : SCHEMA.places()) {
      if (place.node().has("$ref")) {
        String reference = place.node().path("$ref").asString();
        assertTrue(reference.startsWith("#/definitions/"), place.pointer());
        assertTrue(definitions.has(reference.substring(14)), place.pointer());
      }
    }
  }

  @Test
  void objectsAreClosedAndMapsAreOpen() {
    for (SchemaText.Place place : SCHEMA.places()) {
      if (place.node().path("type").asString("").equals("object")) {
        JsonNode others = place.node().path("additionalProperties");
        assertTrue(others.isBoolean() && !others.asBoolean() || others.isObject(), place.pointer());
      }
    }
  }

  @Test
  void plainTextIsTheMarkdownWithoutMarks() {
    for (SchemaText.Place place : SCHEMA.places()) {
      assertEquals(
          LightMarkdown.plain(place.node().path("markdownDescription").asString("")),
          place.node().path("description").asString(""),
          place.pointer());
      assertEquals(
          place.texts("markdownEnumDescriptions").stream().map(LightMarkdown::plain).toList(),
          place.texts("enumDescriptions"),
          place.pointer());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'family': 'a'}",
        "{'family': 'a b', 'containerDefinitions': [{}]}",
        "{'family': 'a', 'containerDefinitions': []}",
        "{'family': 'a', 'containerDefinitions': [{'cpu': '256'}]}",
        "{'family': 'a', 'containerDefinitions': [{}], 'cpu': 256}",
        "{'family': 'a', 'containerDefinitions': [{}], 'revision': 1}",
        "{'family': 'a', 'containerDefinitions': [{}], 'networkMode': 'vpc'}",
        "{'family': 'a', 'containerDefinitions': [{'healthCheck': {'interval': 4}}]}",
        "{'family': 'a', 'containerDefinitions': [{'dockerLabels': {'a': 1}}]}",
        "{'family': 'a', 'containerDefinitions': [{}], 'ephemeralStorage': {'sizeInGiB': 20}}",
      })
  void refuses(String json) {
    assertNotEquals(List.of(), schema().validate(json.replace('\'', '"'), InputFormat.JSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'family': 'a', 'containerDefinitions': [{}]}",
        "{'family': 'a', 'containerDefinitions': [{'name': 'b', 'image': 'c', 'cpu': 0}], 'cpu': '.5 vcpu', 'memory': '1GB'}",
        "{'family': 'a', 'containerDefinitions': [{'healthCheck': {'command': ['CMD', 'x']}}]}",
        "{'family': 'a', 'containerDefinitions': [{'linuxParameters': {'tmpfs': [{'containerPath': '/t', 'size': 1, 'mountOptions': ['mode=1777']}]}}]}",
        "{'family': 'a', 'containerDefinitions': [{}], 'taskRoleArn': 'arn:aws-us-gov:iam::111122223333:role/path/x', 'executionRoleArn': 'plainName'}",
        "{'family': 'a', 'containerDefinitions': [{}], 'volumes': [{'name': 'v', 'host': {}}]}",
      })
  void accepts(String json) {
    assertEquals(List.of(), schema().validate(json.replace('\'', '"'), InputFormat.JSON));
  }

  @Test
  void acceptsOurExamples() throws IOException {
    List<Path> examples = new ArrayList<>();
    for (String folder : List.of("../examples/good", "../vscode-client/templates")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(SchemaFileTest::isTaskDefinition).forEach(examples::add);
      }
    }
    assertTrue(examples.size() >= 8, examples.toString());
    for (Path example : examples) {
      assertEquals(
          List.of(),
          schema().validate(Files.readString(example), InputFormat.JSON),
          example.toString());
    }
  }

  private static boolean isTaskDefinition(Path file) {
    String name = file.toString();
    return name.endsWith(".json") && !name.endsWith("index.json");
  }

  /** A filled-in snippet is a value that the schema accepts at its place. */
  @Test
  void snippetsFitTheirPlace() {
    int seen = 0;
    for (SchemaText.Place place : SCHEMA.places()) {
      for (JsonNode each : place.node().path("defaultSnippets")) {
        String filled =
            new Snippet(each.path("label").asString(), "", each.path("body").toString()).filled();
        assertEquals(
            List.of(),
            alone(place.node()).validate(filled, InputFormat.JSON),
            place.pointer() + " " + filled);
        seen++;
      }
    }
    assertTrue(seen > 60, "only " + seen + " snippets");
  }

  private static Schema alone(JsonNode part) {
    return registry()
        .getSchema(
            "{\"definitions\":%s,\"allOf\":[%s]}"
                .formatted(SCHEMA.json().path("definitions"), part),
            InputFormat.JSON);
  }

  private static Schema schema() {
    return registry().getSchema(SCHEMA.text(), InputFormat.JSON);
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  }
}
