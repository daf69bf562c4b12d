package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A difference, applied, gives the other text. */
final class UnifiedDiffTest {
  private static final Paint PLAIN = new Paint(false);

  @Test
  void equalTextsDifferInNothing() {
    assertEquals("", UnifiedDiff.of("a\nb\n", "a\nb\n").text("x", PLAIN));
  }

  @Test
  void oneChangedLineWithItsContext() {
    assertEquals(
        """
        --- a/x.json
        +++ b/x.json
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        """,
        UnifiedDiff.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
            .text("/x.json", PLAIN));
  }

  @Test
  void aMissingLastBreakIsShown() {
    assertEquals(
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n",
        UnifiedDiff.of("a", "b\n").text("x", PLAIN));
  }

  @Test
  void appliedItGivesTheOtherText() {
    Random random = new Random(20261123);
    for (int i = 0; i < 3000; i++) {
      String before = text(random);
      String after = random.nextInt(3) == 0 ? text(random) : changed(before, random);
      String diff = UnifiedDiff.of(before, after).text("x", PLAIN);
      String applied = diff.isEmpty() ? before : Patch.apply(before, diff);
      assertEquals(after, applied, () -> before + "\n=>\n" + after + "\n" + diff);
    }
  }

  @Test
  void manyDifferencesEnd() {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      before.append("old ").append(i).append('\n');
      after.append("new ").append(i).append('\n');
    }
    String diff = UnifiedDiff.of(before.toString(), after.toString()).text("x", PLAIN);
    assertEquals(after.toString(), Patch.apply(before.toString(), diff));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(30);
    for (int i = 0; i < lines; i++) {
      text.append((char) ('a' + random.nextInt(4))).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    return random.nextInt(4) == 0 ? text + "end" : text.toString();
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().map(l -> l + "\n").toList());
    for (int i = random.nextInt(4); i > 0 && !lines.isEmpty(); i--) {
      int at = random.nextInt(lines.size());
      if (random.nextBoolean()) {
        lines.remove(at);
      } else {
        lines.add(at, "x\n");
      }
    }
    return String.join("", lines);
  }
}
