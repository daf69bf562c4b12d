package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.Locale;
import java.util.Optional;

/**
 * Keys that people write though they are no members of RegisterTaskDefinition, with the reason: the
 * table service-keys.json. Sources: the API reference, CloudFormation, Terraform's AWS provider,
 * the references of Compose and Kubernetes.
 */
public final class KnownKeys {
  private final Origin origin;
  private final ImmutableMap<String, DescribeOnly> describeOnly;
  private final ImmutableMap<String, String> response;
  private final ImmutableMap<String, Elsewhere> elsewhere;
  private final ImmutableTable<String, String, Foreign> foreign;

  /**
   * A root key that ECS answers and does not accept.
   *
   * @param strippedByDeployAction whether the deploy action for GitHub removes it before it
   *     registers
   */
  public record DescribeOnly(String key, boolean strippedByDeployAction, String doc) {}

  /**
   * A key of a service or of a task run.
   *
   * @param level where the key belongs: {@code service}, {@code run-task}, {@code service and
   *     run-task}, {@code code-deploy}
   * @param ours the path of the member that comes closest, empty when there is none
   */
  public record Elsewhere(String key, String level, String ours, String doc) {}

  /** What it takes to turn a foreign key into ours. */
  public enum Conversion {
    /** The value can stay; only the key changes. */
    RENAME,
    /** The value can stay; it moves to another place. */
    MOVE,
    /** The value has another shape. */
    RESHAPE,
    /** ECS has nothing like it. */
    NONE
  }

  /**
   * A key of another tool.
   *
   * @param from {@code compose}, {@code kubernetes}, {@code cloudformation}, {@code terraform},
   *     {@code cdk}, or {@code common} for what people simply mistake
   * @param at the path of the object that holds it, empty for the root
   * @param ours the path of our member, empty when there is none
   */
  public record Foreign(
      String key, String from, String at, String ours, Conversion conversion, String doc) {}

  private KnownKeys(Row table) {
    origin = Origin.of(table);
    describeOnly =
        table.rows("describeOnly", KnownKeys::describeOnly).stream()
            .collect(ImmutableMap.toImmutableMap(DescribeOnly::key, each -> each));
    response =
        table.rows("response", row -> row).stream()
            .collect(ImmutableMap.toImmutableMap(row -> row.text("key"), row -> row.text("doc")));
    elsewhere =
        table.rows("elsewhere", KnownKeys::elsewhere).stream()
            .collect(ImmutableMap.toImmutableMap(Elsewhere::key, each -> each));
    foreign =
        table.rows("foreign", KnownKeys::foreign).stream()
            .collect(ImmutableTable.toImmutableTable(Foreign::at, Foreign::key, each -> each));
  }

  static KnownKeys of(Row table) {
    return new KnownKeys(table);
  }

  public Origin origin() {
    return origin;
  }

  /** The root keys that only a description has. */
  public ImmutableSet<String> describeOnlyKeys() {
    return describeOnly.keySet();
  }

  public Optional<DescribeOnly> describeOnly(String key) {
    return Optional.ofNullable(describeOnly.get(key));
  }

  /** Why a root key belongs to an answer of ECS or of an SDK, in a sentence. */
  public Optional<String> response(String key) {
    return Optional.ofNullable(response.get(key));
  }

  /** The key of a service or of a task run. */
  public Optional<Elsewhere> elsewhere(String key) {
    return Optional.ofNullable(elsewhere.get(key));
  }

  /**
   * A key of another tool inside the object at a path.
   *
   * @param at the path with {@code []} for elements, such as {@code containerDefinitions[]}; empty
   *     for the root
   */
  public Optional<Foreign> foreign(String at, String key) {
    return Optional.ofNullable(foreign.get(at, key));
  }

  /** All keys of other tools. */
  public ImmutableList<Foreign> foreign() {
    return ImmutableList.copyOf(foreign.values());
  }

  private static DescribeOnly describeOnly(Row row) {
    return new DescribeOnly(row.text("key"), row.flag("strippedByDeployAction"), row.text("doc"));
  }

  private static Elsewhere elsewhere(Row row) {
    return new Elsewhere(row.text("key"), row.text("level"), row.text("ours"), row.text("doc"));
  }

  private static Foreign foreign(Row row) {
    String at = row.text("at");
    return new Foreign(
        row.text("key"),
        row.text("from"),
        at.equals("root") ? "" : at,
        row.text("ours"),
        Conversion.valueOf(row.text("conversion").toUpperCase(Locale.ROOT)),
        row.text("doc"));
  }
}
