package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.util.Optional;

/**
 * The resource limits of a process: the table ulimits.json. Sources: API reference of Ulimit, the
 * manual page getrlimit(2), developer guide page fargate-tasks-services.
 */
public final class Ulimits {
  /** The value that means "no limit". */
  public static final long UNLIMITED = -1;

  private final Origin origin;
  private final ImmutableMap<String, Ulimit> ulimits;
  private final ImmutableMap<String, OtherName> otherNames;

  /**
   * A limit by the name that ECS takes.
   *
   * @param unit of its values: {@code bytes}, {@code seconds}, {@code microseconds}, {@code count},
   *     {@code priority}
   * @param onFargate the values that Fargate accepts
   */
  public record Ulimit(String name, String unit, String doc, Range<Long> onFargate) {}

  /**
   * A name that people use for a limit and ECS does not know.
   *
   * @param instead the name to write, empty when ECS has no such limit
   */
  public record OtherName(String name, String instead, String doc) {}

  private Ulimits(Row table) {
    origin = Origin.of(table);
    ulimits =
        table.rows("ulimits", Ulimits::ulimit).stream()
            .collect(ImmutableMap.toImmutableMap(Ulimit::name, each -> each));
    otherNames =
        table
            .rows(
                "otherNames", r -> new OtherName(r.text("name"), r.text("instead"), r.text("doc")))
            .stream()
            .collect(ImmutableMap.toImmutableMap(OtherName::name, each -> each));
  }

  static Ulimits of(Row table) {
    return new Ulimits(table);
  }

  public Origin origin() {
    return origin;
  }

  public ImmutableList<Ulimit> ulimits() {
    return ulimits.values().asList();
  }

  public Optional<Ulimit> ulimit(String name) {
    return Optional.ofNullable(ulimits.get(name));
  }

  public Optional<OtherName> otherName(String name) {
    return Optional.ofNullable(otherNames.get(name));
  }

  private static Ulimit ulimit(Row row) {
    Row fargate = row.row("fargate");
    Range<Long> accepted =
        fargate.has("maximum")
            ? Range.atMost(fargate.number("maximum").orElseThrow())
            : Range.all();
    return new Ulimit(row.text("name"), row.text("unit"), row.text("doc"), accepted);
  }
}
