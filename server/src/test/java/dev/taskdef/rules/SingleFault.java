package dev.taskdef.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One mistake in an otherwise good task definition, and the nearest value that is right there.
 *
 * @param name what is wrong, in a few words
 * @param base the good file, without {@code .json}
 * @param pointer which member or element is set; {@code -} as an index appends
 * @param faulty the JSON that ECS, its clients or the agent refuse; {@code -} leaves the place out
 * @param legal the JSON just inside the border, written like {@code faulty}
 * @param severity how bad the finding has to be at least
 * @param told the value in or at which the finding has to lie: mostly the object or list around the
 *     mistake, for what contradicts something elsewhere also that
 */
record SingleFault(
    String name,
    String base,
    JsonPointer pointer,
    String faulty,
    String legal,
    Severity severity,
    JsonPointer told) {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String LEFT_OUT = "-";

  /** The table {@code exam/faults.tsv}. */
  static ImmutableList<SingleFault> all() {
    return resource("faults.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> of(Splitter.on('\t').splitToList(line)))
        .collect(ImmutableList.toImmutableList());
  }

  private static SingleFault of(List<String> cells) {
    return new SingleFault(
        cells.get(0),
        cells.get(1),
        JsonPointer.compile(cells.get(2)),
        cells.get(3),
        cells.get(4),
        Severity.of(cells.get(5)).orElseThrow(),
        JsonPointer.compile(cells.get(6)));
  }

  /** The text of a good file. */
  static String good(String base) {
    return resource(base + ".json");
  }

  /** The good file with the mistake. */
  String faultyText() {
    return with(faulty);
  }

  /** The good file with what is right at the same place. */
  String legalText() {
    return with(legal);
  }

  private String with(String value) {
    JsonNode root = MAPPER.readTree(good(base));
    JsonNode parent = root.at(pointer.head());
    String last = pointer.last().getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      set(array, last, value);
    } else {
      set((ObjectNode) parent, last, value);
    }
    return root.toPrettyString();
  }

  private static void set(ObjectNode object, String name, String value) {
    if (value.equals(LEFT_OUT)) {
      object.remove(name);
    } else {
      object.set(name, MAPPER.readTree(value));
    }
  }

  private static void set(ArrayNode array, String index, String value) {
    if (value.equals(LEFT_OUT)) {
      return;
    }
    if (index.equals("-")) {
      array.add(MAPPER.readTree(value));
    } else {
      array.set(Integer.parseInt(index), MAPPER.readTree(value));
    }
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(SingleFault.class.getResourceAsStream("/exam/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
