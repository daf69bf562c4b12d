package dev.taskdef.schema;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of {@code cpu} and {@code memory} that Fargate offers: the table fargate-sizes.json.
 * CPU is in units (1024 for one vCPU), memory in MiB, operating systems are {@code LINUX} and
 * {@code WINDOWS}. Sources: developer guide, pages fargate-tasks-services and
 * task-cpu-memory-error; the 32-vCPU row from the console.
 */
public final class FargateSizes {
  private final Origin origin;
  private final ImmutableList<Line> lines;
  private final long vcpuPrice;
  private final long gibPrice;
  private final Range<Integer> outsideFargate;

  private record Line(
      int cpu, ImmutableList<Integer> memories, ImmutableSet<String> systems, String version) {
    private static Line of(Row row) {
      return new Line(
          Math.toIntExact(row.number("cpu").orElseThrow()),
          row.numbers("memory"),
          row.textSet("os"),
          row.text("platformVersion"));
    }
  }

  private FargateSizes(Row table) {
    origin = Origin.of(table);
    lines = table.rows("rows", Line::of);
    vcpuPrice = table.row("price").number("vcpu").orElseThrow();
    gibPrice = table.row("price").number("gib").orElseThrow();
    Row outside = table.row("outsideFargate");
    outsideFargate =
        Range.closed(
            Math.toIntExact(outside.number("minimumCpu").orElseThrow()),
            Math.toIntExact(outside.number("maximumCpu").orElseThrow()));
  }

  static FargateSizes of(Row table) {
    return new FargateSizes(table);
  }

  public Origin origin() {
    return origin;
  }

  /** All CPU sizes for an operating system, smallest first; empty for a system nobody knows. */
  public ImmutableList<Integer> cpus(String system) {
    return of(system).map(Line::cpu).collect(ImmutableList.toImmutableList());
  }

  /** The memories that go with a CPU size, smallest first; empty when there is no such size. */
  public ImmutableList<Integer> memories(int cpu, String system) {
    return of(system)
        .filter(line -> line.cpu() == cpu)
        .findFirst()
        .map(Line::memories)
        .orElse(ImmutableList.of());
  }

  /** The CPU sizes that go with a memory, smallest first; empty when there is no such memory. */
  public ImmutableList<Integer> cpusFor(int memory, String system) {
    return of(system)
        .filter(line -> line.memories().contains(memory))
        .map(Line::cpu)
        .collect(ImmutableList.toImmutableList());
  }

  /** All memories of all CPU sizes, smallest first. */
  public ImmutableList<Integer> memories(String system) {
    return of(system)
        .flatMap(line -> line.memories().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))
        .asList();
  }

  public boolean isOffered(FargateSize size, String system) {
    return memories(size.cpu(), system).contains(size.memory());
  }

  /** The first Linux platform version that has this CPU size; empty when every version has it. */
  public String platformVersion(int cpu) {
    return lines.stream()
        .filter(line -> line.cpu() == cpu)
        .findFirst()
        .map(Line::version)
        .orElse("");
  }

  /** The task CPU that EC2 and External accept, in units. */
  public Range<Integer> cpusOutsideFargate() {
    return outsideFargate;
  }

  /** The cheapest size with at least this CPU and this memory; empty when nothing is so large. */
  public Optional<FargateSize> covering(int cpu, int memory, String system) {
    return all(system)
        .filter(size -> size.cpu() >= cpu && size.memory() >= memory)
        .min(cheapestFirst());
  }

  /**
   * The sizes next to a pair that is not offered, cheapest first: the cheapest that covers it,
   * those with the same CPU and the next memory below and above, those with the same memory and the
   * next CPU below and above. A pair that is offered gives itself among them.
   *
   * <p>Cost orders vCPU and GB by the ratio of Fargate's published prices, about 9 to 1 (0.04048
   * USD per vCPU hour to 0.004445 USD per GB hour, Linux on X86 in us-east-1); it decides the order
   * only, no price is shown.
   */
  public ImmutableList<FargateSize> nearest(int cpu, int memory, String system) {
    ImmutableSortedSet<Integer> memories = ImmutableSortedSet.copyOf(memories(cpu, system));
    ImmutableSortedSet<Integer> cpus = ImmutableSortedSet.copyOf(cpusFor(memory, system));
    Stream<Optional<FargateSize>> candidates =
        Stream.of(
            covering(cpu, memory, system),
            size(cpu, memories.floor(memory)),
            size(cpu, memories.ceiling(memory)),
            size(cpus.floor(cpu), memory),
            size(cpus.ceiling(cpu), memory));
    return candidates
        .flatMap(Optional::stream)
        .distinct()
        .sorted(cheapestFirst())
        .collect(ImmutableList.toImmutableList());
  }

  /** The order of cost that {@link #nearest} explains; equal cost by CPU, then memory. */
  public Comparator<FargateSize> cheapestFirst() {
    return comparingLong((FargateSize size) -> size.cpu() * vcpuPrice + size.memory() * gibPrice)
        .thenComparing(comparingInt(FargateSize::cpu));
  }

  private Stream<FargateSize> all(String system) {
    return of(system)
        .flatMap(
            line -> line.memories().stream().map(memory -> new FargateSize(line.cpu(), memory)));
  }

  private Stream<Line> of(String system) {
    return lines.stream().filter(line -> line.systems().contains(system));
  }

  private static Optional<FargateSize> size(@Nullable Integer cpu, @Nullable Integer memory) {
    return cpu == null || memory == null
        ? Optional.empty()
        : Optional.of(new FargateSize(cpu, memory));
  }
}
