package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables as plain JSON, for tests that ask about the files and not about the readers. */
final class TableFile {
  private static final String FOLDER = "/dev/taskdef/schemas/";
  private static final String SCHEMA = "task-definition.schema.json";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private TableFile() {}

  /** The names of all tables, without {@code .json}. */
  static ImmutableList<String> names() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> Objects.requireNonNull(file.getFileName()).toString())
          .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String table) {
    return MAPPER.readTree(text(table + ".json"));
  }

  static String text(String fileName) {
    try (InputStream in =
        Objects.requireNonNull(TableFile.class.getResourceAsStream(FOLDER + fileName), fileName)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String readme() {
    try {
      for (Path up = folder(); up != null; up = up.getParent()) {
        Path readme = up.resolve("schemas").resolve("README.md");
        if (Files.isRegularFile(readme)) {
          return Files.readString(readme);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("No schemas/README.md around " + folder());
  }

  /** Every object of a table, the table itself first. */
  static ImmutableList<JsonNode> objects(JsonNode table) {
    return all(table).stream().filter(JsonNode::isObject).collect(ImmutableList.toImmutableList());
  }

  /** Every list of a table. */
  static ImmutableList<JsonNode> lists(JsonNode table) {
    return all(table).stream().filter(JsonNode::isArray).collect(ImmutableList.toImmutableList());
  }

  /** The path of every member of a task definition, with {@code []} for elements. */
  static ImmutableSet<String> memberPaths() {
    JsonNode schema = MAPPER.readTree(text(SCHEMA));
    ImmutableSet.Builder<String> paths = ImmutableSet.builder();
    collect(schema, schema, "", paths);
    return paths.build();
  }

  /** The values that the schema allows for the member at a path, or for its elements. */
  static ImmutableSet<String> allowedValues(String path) {
    return Parameters.load().members().stream()
        .filter(member -> member.path().equals(path))
        .map(member -> member.element().orElse(member))
        .flatMap(member -> member.values().stream())
        .map(AllowedValue::value)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static void collect(
      JsonNode schema, JsonNode place, String path, ImmutableSet.Builder<String> paths) {
    JsonNode target = place;
    if (place.has("$ref")) {
      String name = place.path("$ref").asString();
      target = schema.path("definitions").path(name.substring(name.lastIndexOf('/') + 1));
    }
    if (!path.isEmpty()) {
      paths.add(path);
    }
    for (var member : target.path("properties").properties()) {
      collect(
          schema, member.getValue(), (path.isEmpty() ? "" : path + ".") + member.getKey(), paths);
    }
    if (target.has("items")) {
      collect(schema, target.path("items"), path + "[]", paths);
    }
  }

  private static ImmutableList<JsonNode> all(JsonNode table) {
    List<JsonNode> all = new ArrayList<>();
    all.add(table);
    for (int next = 0; next < all.size(); next++) {
      all.get(next).forEach(all::add);
    }
    return ImmutableList.copyOf(all);
  }

  private static Path folder() {
    try {
      Path schema =
          Path.of(Objects.requireNonNull(TableFile.class.getResource(FOLDER + SCHEMA)).toURI());
      return Objects.requireNonNull(schema.getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
