package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exam in single faults. Sound definitions of several kinds are given one member after the other
 * that ECS, its clients or its agent refuse, and in its place one just inside what they take: the
 * first must be said, of the second nothing.
 */
final class FaultExamTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A line of the table; a dash in the place of a value takes the member away. */
  private record Fault(String base, JsonPointer at, String fault, String sound, Severity severity) {
    static Fault of(String line) {
      List<String> cells = Splitter.on('\t').splitToList(line);
      return new Fault(
          cells.get(0),
          JsonPointer.compile(cells.get(1)),
          cells.get(2),
          cells.get(3),
          Severity.valueOf(cells.get(4).toUpperCase(Locale.ROOT)));
    }

    String name() {
      return base + at + " " + fault;
    }

    void isSaid() {
      ImmutableList<Diagnostic> found = serious(with(fault));
      assertTrue(
          found.stream().anyMatch(d -> d.severity() == severity),
          () -> name() + " is not said; but this is: " + RuleFixture.said(found));
    }

    void isFineWithout() {
      ImmutableList<Diagnostic> found = serious(with(sound));
      assertEquals(0, found.size(), () -> base + at + " " + sound + RuleFixture.said(found));
    }

    private String with(String value) {
      JsonNode root = JSON.readTree(resource(base + ".json"));
      JsonNode parent = root.at(at.head());
      if (parent instanceof ObjectNode object) {
        String name = at.last().getMatchingProperty();
        if (value.equals("-")) {
          object.remove(name);
        } else {
          object.set(name, JSON.readTree(value));
        }
      } else {
        ArrayNode list = (ArrayNode) parent;
        int index = at.last().getMatchingIndex();
        if (value.equals("-")) {
          list.remove(index);
        } else if (index == list.size()) {
          list.add(JSON.readTree(value));
        } else {
          list.set(index, JSON.readTree(value));
        }
      }
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsSaidAndNothingElse() {
    return resource("faults.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Fault::of)
        .flatMap(
            fault ->
                Stream.of(
                    DynamicTest.dynamicTest(fault.name(), fault::isSaid),
                    DynamicTest.dynamicTest(
                        fault.base() + fault.at() + " as " + fault.sound(), fault::isFineWithout)));
  }

  private static ImmutableList<Diagnostic> serious(String text) {
    return RuleFixture.lint(text, Reading.standard().asNamed()).stream()
        .filter(d -> d.severity().compareTo(Severity.WARNING) <= 0)
        .collect(ImmutableList.toImmutableList());
  }

  private static String resource(String name) {
    try (InputStream in = FaultExamTest.class.getResourceAsStream("/exam/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
