package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How many bytes of heap a tree holds per character of its text: many trees of one text are held,
 * garbage is collected before and after, and what is used more is shared out. The text itself, in
 * the pieces that the tree holds it in, is counted; the one string that all were read from is not.
 */
final class TreeMemoryTest {
  private static final double MOST = 12;

  @Test
  void aTreeHoldsFewBytesPerCharacter() {
    for (int kilobytes : new int[] {64, 1024}) {
      String text = text(kilobytes * 1024);
      double each = bytes(text, 16 * 1024 / kilobytes) / text.length();
      System.out.printf(
          Locale.ROOT, "tree of %d KB: %.1f bytes per character of text%n", kilobytes, each);
      assertTrue(each < MOST, "bytes per character: " + each);
    }
  }

  private static double bytes(String text, int count) {
    List<JsonTree> held = new ArrayList<>();
    long before = used();
    for (int i = 0; i < count; i++) {
      held.add(JsonTree.parse(SourceText.of(text)));
    }
    double more = used() - before;
    assertTrue(held.stream().allMatch(tree -> tree.errors().isEmpty()));
    return more / count;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  /** A definition whose names and values are all different, so that no token is shared. */
  private static String text(int length) {
    Random random = new Random(7);
    StringBuilder out = new StringBuilder("{\n  \"containerDefinitions\": [");
    while (out.length() < length) {
      out.append("\n    {\n      \"name\": \"web\",\n      \"cpu\": ").append(random.nextInt(4096));
      out.append(",\n      \"environment\": [");
      for (int i = 0; i < 20; i++) {
        out.append(i == 0 ? "" : ",").append("\n        {\n          \"name\": \"VARIABLE_");
        out.append(random.nextInt()).append("\",\n          \"value\": \"");
        out.append(Long.toString(random.nextLong(), 36)).append("\"\n        }");
      }
      out.append("\n      ]\n    },");
    }
    return out.append("\n    {}\n  ]\n}\n").toString();
  }
}
