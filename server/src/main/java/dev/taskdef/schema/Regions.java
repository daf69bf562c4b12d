package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Regions and partitions of AWS: the table regions.json. Source: the endpoints of AWS's Java
 * SDK. A Region newer than the table is recognized by the pattern of its partition.
 */
public final class Regions {
  private final Origin origin;
  private final ImmutableMap<String, Partition> partitions;
  private final ImmutableMap<String, Region> regions;

  /**
   * A Region.
   *
   * @param code such as {@code eu-west-1}
   * @param name such as {@code Europe (Ireland)}
   */
  public record Region(String code, String name, Partition partition) {}

  /**
   * A part of AWS with accounts of its own; the second word of every ARN.
   *
   * @param name such as {@code aws-cn}
   * @param dnsSuffix the end of its host names
   * @param dualStackDnsSuffix the end of its registry's host names with IPv6, empty when it has
   *     none
   * @param regionPattern what its Region codes look like
   */
  public record Partition(
      String name,
      String title,
      String dnsSuffix,
      String dualStackDnsSuffix,
      Pattern regionPattern) {
    static Partition of(Row row) {
      return new Partition(
          row.text("name"),
          row.text("title"),
          row.text("dnsSuffix"),
          row.text("dualStackDnsSuffix"),
          Pattern.compile(row.text("pattern")));
    }
  }

  private Regions(
      Origin origin,
      ImmutableMap<String, Partition> partitions,
      ImmutableMap<String, Region> regions) {
    this.origin = origin;
    this.partitions = partitions;
    this.regions = regions;
  }

  static Regions of(Row table) {
    ImmutableMap<String, Partition> partitions =
        table.rows("partitions", Partition::of).stream()
            .collect(ImmutableMap.toImmutableMap(Partition::name, each -> each));
    return new Regions(
        Origin.of(table),
        partitions,
        table.rows("regions", row -> region(row, partitions)).stream()
            .collect(ImmutableMap.toImmutableMap(Region::code, each -> each)));
  }

  public Origin origin() {
    return origin;
  }

  /** All Regions, those of the commercial partition first. */
  public ImmutableList<Region> regions() {
    return regions.values().asList();
  }

  public ImmutableList<Partition> partitions() {
    return partitions.values().asList();
  }

  /** The Region with exactly this code. */
  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** The partition with exactly this name. */
  public Optional<Partition> partition(String name) {
    return Optional.ofNullable(partitions.get(name));
  }

  /** The partition that a Region lies in, or would lie in if it is newer than the table. */
  public Optional<Partition> partitionOf(String regionCode) {
    return region(regionCode)
        .map(Region::partition)
        .or(
            () ->
                partitions.values().stream()
                    .filter(each -> each.regionPattern().matcher(regionCode).matches())
                    .findFirst());
  }

  /** Every ending that a private ECR registry's host name may have. */
  public ImmutableSet<String> registrySuffixes() {
    ImmutableSet.Builder<String> suffixes = ImmutableSet.builder();
    for (Partition partition : partitions.values()) {
      suffixes.add(partition.dnsSuffix());
      if (!partition.dualStackDnsSuffix().isEmpty()) {
        suffixes.add(partition.dualStackDnsSuffix());
      }
    }
    return suffixes.build();
  }

  private static Region region(Row row, ImmutableMap<String, Partition> partitions) {
    Partition partition = partitions.get(row.text("partition"));
    if (partition == null) {
      throw new IllegalStateException("No partition " + row.text("partition"));
    }
    return new Region(row.text("code"), row.text("name"), partition);
  }
}
