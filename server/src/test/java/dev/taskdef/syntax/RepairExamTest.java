package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The repair exam: how often one slip gives one message, a valid file, and the file that was meant.
 */
final class RepairExamTest {
  private static final int SLIPS = 2_000;

  @Test
  void singleSlipsAreMended() {
    RepairExam exam = RepairExam.held(20261123, SLIPS, RepairExamTest::show);
    exam.byKind().forEach((kind, marks) -> print(kind, marks));
    RepairExam.Marks all = exam.all();
    print("all", all);
    assertTrue(all.one() >= 95, "exactly one diagnostic: " + all.one());
    assertTrue(all.valid() >= 95, "the first fix gives valid JSON: " + all.valid());
    assertTrue(all.original() >= 90, "the first fix gives the original value: " + all.original());
  }

  static void print(String what, RepairExam.Marks marks) {
    System.out.printf(
        Locale.ROOT,
        "repair exam, %-9s %5d slips: one diagnostic %5.1f %%, valid %5.1f %%, original %5.1f %%%n",
        what,
        marks.count(),
        marks.one(),
        marks.valid(),
        marks.original());
  }

  /** With -Dexam.show=KIND, prints the slips of a kind that went wrong. */
  static void show(RepairExam.Result result) {
    String wanted = System.getProperty("exam.show", "");
    boolean fine = result.one() && result.original();
    if (wanted.isEmpty()
        || fine
        || !(wanted.equals("all") || result.slip().kind().startsWith(wanted))) {
      return;
    }
    String broken = result.slip().broken();
    int at = result.slip().at();
    System.out.println(
        "---- "
            + result.slip().kind()
            + " in "
            + result.slip().file()
            + " at "
            + at
            + " one="
            + result.one()
            + " valid="
            + result.valid());
    System.out.println(
        broken.substring(Math.max(0, at - 120), at)
            + "<|>"
            + broken.substring(at, Math.min(broken.length(), at + 120)));
    result.tree().errors().stream().limit(5).forEach(error -> System.out.println("  " + error));
  }
}
