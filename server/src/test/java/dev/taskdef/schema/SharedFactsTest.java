package dev.taskdef.schema;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Compares the schema with the table of facts beside the project, where that is present. */
final class SharedFactsTest {
  private static final Splitter TABS = Splitter.on('\t');

  /** One row of the table: path, required, enum, whether it can be registered. */
  private record Row(String path, boolean required, ImmutableSet<String> values) {
    static Optional<Row> of(String line) {
      List<String> cells = TABS.splitToList(line);
      return cells.get(7).equals("y")
          ? Optional.of(
              new Row(cells.get(0), cells.get(2).equals("y"), values(cells.get(0), cells.get(3))))
          : Optional.empty();
    }

    /** Values that are patterns, or belong to the keys of a map, are left to the schema. */
    private static ImmutableSet<String> values(String path, String cell) {
      return cell.isEmpty() || path.endsWith(".*") || path.contains("dockerSecurityOptions")
          ? ImmutableSet.of()
          : ImmutableSet.copyOf(Splitter.on('|').split(cell));
    }
  }

  @Test
  void sameMembersSameRequiredSameValues() throws IOException {
    Parameters all = Parameters.load();
    List<String> different = new ArrayList<>();
    for (Row row : rows()) {
      Optional<Parameter> ours =
          all.at(Splitter.on('.').splitToList(row.path().replace("[]", ".[]")));
      if (ours.isEmpty()) {
        different.add(row.path() + " is missing");
        continue;
      }
      if (ours.get().isRequired() != row.required() && !row.path().endsWith("]")) {
        different.add(row.path() + " required should be " + row.required());
      }
      ImmutableSet<String> values =
          ours.get().values().stream().map(AllowedValue::value).collect(toImmutableSet());
      if (!row.values().isEmpty() && !values.equals(row.values())) {
        different.add(row.path() + " has " + values + " instead of " + row.values());
      }
    }
    assertEquals(ImmutableList.of(), different);
  }

  private static ImmutableList<Row> rows() throws IOException {
    Path table = Path.of("..", "..", "shared", "domain", "parameters.tsv");
    assumeTrue(Files.isRegularFile(table), "no table of facts beside the project");
    try (var lines = Files.lines(table)) {
      return lines
          .skip(1)
          .map(Row::of)
          .flatMap(Optional::stream)
          .collect(ImmutableList.toImmutableList());
    }
  }
}
