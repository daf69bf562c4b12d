package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;

/**
 * The shortest way from some lines to others (Myers' greedy algorithm).
 *
 * @param steps all lines in order, those that stay with a blank in front, those that go with {@code
 *     -}, those that come with {@code +}
 */
record LineScript(ImmutableList<String> steps) {
  // Beyond so many differences the shortest way is not worth its memory: everything in between goes
  // and comes.
  private static final int MOST_DIFFERENCES = 2000;

  static LineScript of(List<String> before, List<String> after) {
    int head = 0;
    while (head < Math.min(before.size(), after.size())
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    int most = Math.min(before.size(), after.size()) - head;
    while (tail < most
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    ImmutableList.Builder<String> steps = ImmutableList.builder();
    before.subList(0, head).forEach(line -> steps.add(" " + line));
    steps.addAll(
        middle(
            before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
    before.subList(before.size() - tail, before.size()).forEach(line -> steps.add(" " + line));
    return new LineScript(steps.build());
  }

  private static List<String> middle(List<String> before, List<String> after) {
    int most = Math.min(before.size() + after.size(), MOST_DIFFERENCES);
    int[] reach = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    for (int d = 0; d <= most; d++) {
      trace.add(reach.clone());
      if (advance(before, after, reach, d, most + 1)) {
        return walkBack(before, after, trace, most + 1);
      }
    }
    List<String> all = new ArrayList<>();
    before.forEach(line -> all.add("-" + line));
    after.forEach(line -> all.add("+" + line));
    return all;
  }

  // One more difference on every diagonal; true where the end is reached.
  private static boolean advance(
      List<String> before, List<String> after, int[] reach, int d, int zero) {
    for (int k = -d; k <= d; k += 2) {
      boolean down = k == -d || k != d && reach[zero + k - 1] < reach[zero + k + 1];
      int x = down ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
      int y = x - k;
      while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
        x++;
        y++;
      }
      reach[zero + k] = x;
      if (x >= before.size() && y >= after.size()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> walkBack(
      List<String> before, List<String> after, List<int[]> trace, int zero) {
    List<String> steps = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int d = trace.size() - 1; d >= 0; d--) {
      int[] reach = trace.get(d);
      int k = x - y;
      boolean down = k == -d || k != d && reach[zero + k - 1] < reach[zero + k + 1];
      int fromX = down ? reach[zero + k + 1] : reach[zero + k - 1];
      int fromY = fromX - (down ? k + 1 : k - 1);
      while (x > fromX && y > fromY) {
        steps.add(" " + before.get(--x));
        y--;
      }
      if (d > 0) {
        steps.add(down ? "+" + after.get(--y) : "-" + before.get(--x));
      }
    }
    return removalsFirst(Lists.reverse(steps));
  }

  // Within a changed place, what goes stands before what comes.
  private static List<String> removalsFirst(List<String> steps) {
    List<String> ordered = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (String step : steps) {
      if (step.charAt(0) == '+') {
        added.add(step);
        continue;
      }
      if (step.charAt(0) == ' ') {
        ordered.addAll(added);
        added.clear();
      }
      ordered.add(step);
    }
    ordered.addAll(added);
    return ordered;
  }
}
