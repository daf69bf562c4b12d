package dev.taskdef.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema as a reader of JSON sees it, with every object in it and where it stands. */
final class SchemaText {
  /** An object of the schema and its JSON Pointer. */
  record Place(String pointer, JsonNode node) {
    ImmutableList<String> texts(String keyword) {
      JsonNode all = node.path(keyword);
      return all.isArray()
          ? all.valueStream().map(JsonNode::asString).collect(toImmutableList())
          : ImmutableList.of();
    }
  }

  private final String text;

  private SchemaText(String text) {
    this.text = text;
  }

  static SchemaText read() {
    try (InputStream in =
        SchemaText.class.getResourceAsStream("/dev/taskdef/schemas/task-definition.schema.json")) {
      return new SchemaText(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(text);
  }

  /** Every object that is a schema of its own: the root, members, elements, structures. */
  ImmutableList<Place> places() {
    List<Place> found = new ArrayList<>();
    collect("", json(), found);
    return ImmutableList.copyOf(found);
  }

  private static void collect(String pointer, JsonNode schema, List<Place> found) {
    found.add(new Place(pointer, schema));
    for (String keyword : ImmutableList.of("properties", "definitions")) {
      for (Map.Entry<String, JsonNode> member : schema.path(keyword).properties()) {
        collect(pointer + '/' + keyword + '/' + member.getKey(), member.getValue(), found);
      }
    }
    for (String keyword : ImmutableList.of("items", "additionalProperties")) {
      if (schema.path(keyword).isObject()) {
        collect(pointer + '/' + keyword, schema.path(keyword), found);
      }
    }
    int branch = 0;
    for (JsonNode each : schema.path("anyOf")) {
      collect(pointer + "/anyOf/" + branch++, each, found);
    }
  }
}
