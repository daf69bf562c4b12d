package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, line by line, in the form that {@code patch} and {@code git apply}
 * read.
 *
 * @param hunks the changed places with three lines around each, in order
 */
record UnifiedDiff(ImmutableList<Hunk> hunks) {
  private static final int CONTEXT = 3;

  /**
   * One changed place.
   *
   * @param oldStart the first line of it before the change, from 0
   * @param newStart the first line of it after the change, from 0
   * @param lines each with {@code ' '}, {@code '-'} or {@code '+'} in front, and with its break
   *     where it has one
   */
  record Hunk(int oldStart, int newStart, ImmutableList<String> lines) {

    private String header() {
      return "@@ -" + span(oldStart, count('+')) + " +" + span(newStart, count('-')) + " @@";
    }

    private int count(char without) {
      return (int) lines.stream().filter(l -> l.charAt(0) != without).count();
    }

    private static String span(int start, int count) {
      int first = count == 0 ? start : start + 1;
      return count == 1 ? String.valueOf(first) : first + "," + count;
    }
  }

  /** The difference; without hunks where the texts are equal. */
  static UnifiedDiff of(String before, String after) {
    LineScript script = LineScript.of(lines(before), lines(after));
    return new UnifiedDiff(hunks(script.steps()));
  }

  private static ImmutableList<String> lines(String text) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines.build();
  }

  private static ImmutableList<Hunk> hunks(List<String> steps) {
    ImmutableList.Builder<Hunk> hunks = ImmutableList.builder();
    int oldLine = 0;
    int newLine = 0;
    int i = 0;
    while (i < steps.size()) {
      int change = nextChange(steps, i);
      int from = Math.max(i, change - CONTEXT);
      oldLine += from - i;
      newLine += from - i;
      i = from;
      if (change == steps.size()) {
        break;
      }
      int end = hunkEnd(steps, change);
      List<String> lines = steps.subList(i, end);
      hunks.add(new Hunk(oldLine, newLine, ImmutableList.copyOf(lines)));
      oldLine += (int) lines.stream().filter(l -> l.charAt(0) != '+').count();
      newLine += (int) lines.stream().filter(l -> l.charAt(0) != '-').count();
      i = end;
    }
    return hunks.build();
  }

  // Changes with at most twice the context between them share a hunk.
  private static int hunkEnd(List<String> steps, int change) {
    int end = change;
    int next = change;
    while (next < steps.size() && next - end <= 2 * CONTEXT) {
      end = next + 1;
      next = nextChange(steps, end);
    }
    return Math.min(steps.size(), end + CONTEXT);
  }

  private static int nextChange(List<String> steps, int from) {
    int i = from;
    while (i < steps.size() && steps.get(i).charAt(0) == ' ') {
      i++;
    }
    return i;
  }

  /** The text of the difference; empty where there is none. */
  String text(String path, Paint paint) {
    if (hunks.isEmpty()) {
      return "";
    }
    List<String> out = new ArrayList<>();
    String name = path.startsWith("/") ? path.substring(1) : path;
    out.add(paint.bold("--- a/" + name) + "\n");
    out.add(paint.bold("+++ b/" + name) + "\n");
    for (Hunk hunk : hunks) {
      out.add(paint.place(hunk.header()) + "\n");
      hunk.lines().forEach(line -> out.add(painted(line, paint)));
    }
    return String.join("", out);
  }

  private static String painted(String line, Paint paint) {
    boolean open = !line.endsWith("\n");
    String bare = open ? line : line.substring(0, line.length() - 1);
    String shown = bare;
    if (bare.charAt(0) != ' ') {
      shown = bare.charAt(0) == '+' ? paint.added(bare) : paint.removed(bare);
    }
    return shown + "\n" + (open ? "\\ No newline at end of file\n" : "");
  }
}
