package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.collect.Range;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sizes that Fargate offers, and what is next to one that it does not. */
final class FargateSizesTest {
  private static final FargateSizes SIZES = Tables.bundled().fargateSizes();
  private static final String LINUX = "LINUX";
  private static final String WINDOWS = "WINDOWS";

  @ParameterizedTest
  @CsvSource({
    "256, 512, 2048, 3",
    "512, 1024, 4096, 4",
    "1024, 2048, 8192, 7",
    "2048, 4096, 16384, 13",
    "4096, 8192, 30720, 23",
    "8192, 16384, 61440, 12",
    "16384, 32768, 122880, 12",
    "32768, 61440, 249856, 3",
  })
  void linuxRow(int cpu, int smallest, int largest, int count) {
    ImmutableList<Integer> memories = SIZES.memories(cpu, LINUX);
    assertEquals(count, memories.size());
    assertEquals(smallest, memories.get(0));
    assertEquals(largest, memories.get(count - 1));
    assertTrue(Ordering.natural().isStrictlyOrdered(memories));
  }

  @Test
  void windowsHasThreeCpuSizes() {
    assertEquals(ImmutableList.of(1024, 2048, 4096), SIZES.cpus(WINDOWS));
    assertEquals(ImmutableList.of(), SIZES.memories(256, WINDOWS));
    assertEquals(ImmutableList.of(), SIZES.cpus("BEOS"));
  }

  @Test
  void memoriesGoWithSeveralCpus() {
    assertEquals(ImmutableList.of(512, 1024), SIZES.cpusFor(4096, LINUX).subList(0, 2));
    assertEquals(ImmutableList.of(), SIZES.cpusFor(4095, LINUX));
    assertTrue(Ordering.natural().isStrictlyOrdered(SIZES.memories(LINUX)));
  }

  @Test
  void knowsWhatIsOffered() {
    assertTrue(SIZES.isOffered(new FargateSize(256, 512), LINUX));
    assertFalse(SIZES.isOffered(new FargateSize(256, 4096), LINUX));
    assertFalse(SIZES.isOffered(new FargateSize(256, 512), WINDOWS));
    assertEquals("1.4.0", SIZES.platformVersion(8192));
    assertEquals("", SIZES.platformVersion(4096));
    assertEquals(Range.closed(128, 196608), SIZES.cpusOutsideFargate());
  }

  @Test
  void nearestSizesAreOfferedAndCheapestFirst() {
    assertEquals(
        ImmutableList.of(new FargateSize(256, 2048), new FargateSize(512, 4096)),
        SIZES.nearest(256, 4096, LINUX));
    assertEquals(ImmutableList.of(new FargateSize(512, 1024)), SIZES.nearest(300, 500, LINUX));
    assertEquals(
        ImmutableList.of(new FargateSize(256, 512), new FargateSize(256, 1024)),
        SIZES.nearest(256, 700, LINUX));
    assertEquals(ImmutableList.of(), SIZES.nearest(65536, 1, LINUX));
  }

  @Test
  void anOfferedPairIsItsOwnNeighbour() {
    assertEquals(ImmutableList.of(new FargateSize(1024, 2048)), SIZES.nearest(1024, 2048, WINDOWS));
  }

  @Test
  void coversWithTheCheapest() {
    assertEquals(Optional.of(new FargateSize(1024, 2048)), SIZES.covering(256, 512, WINDOWS));
    assertEquals(Optional.empty(), SIZES.covering(256, 250_000, LINUX));
    // A quarter vCPU more costs as much as 2.25 GB: memory first, then CPU.
    assertTrue(
        SIZES.cheapestFirst().compare(new FargateSize(256, 2048), new FargateSize(512, 1024)) < 0);
  }
}
