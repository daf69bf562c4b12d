package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Applies unified diffs, strictly: every line of context must be there, every number must be right.
 */
final class Patch {
  private static final Pattern HEADER =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

  private Patch() {}

  static String apply(String before, String diff) {
    List<String> old = lines(before);
    List<String> result = new ArrayList<>();
    int at = 0;
    List<String> rows = lines(diff);
    for (int i = 2; i < rows.size(); ) {
      Matcher header = HEADER.matcher(rows.get(i).stripTrailing());
      assertEquals(true, header.matches(), rows.get(i));
      int count = number(header.group(2));
      int start = Integer.parseInt(header.group(1)) - (count == 0 ? 0 : 1);
      result.addAll(old.subList(at, start));
      assertEquals(
          Integer.parseInt(header.group(3)) - (number(header.group(4)) == 0 ? 0 : 1),
          result.size());
      List<String> hunk = new ArrayList<>();
      for (i++; i < rows.size() && !rows.get(i).startsWith("@@"); i++) {
        if (rows.get(i).startsWith("\\")) {
          hunk.add(open(hunk.remove(hunk.size() - 1)));
        } else {
          hunk.add(rows.get(i));
        }
      }
      List<String> gone = side(hunk, '+');
      List<String> come = side(hunk, '-');
      assertEquals(count, gone.size());
      assertEquals(number(header.group(4)), come.size());
      assertEquals(old.subList(start, start + count), gone);
      result.addAll(come);
      at = start + count;
    }
    result.addAll(old.subList(at, old.size()));
    return String.join("", result);
  }

  private static List<String> side(List<String> hunk, char without) {
    return hunk.stream().filter(l -> l.charAt(0) != without).map(l -> l.substring(1)).toList();
  }

  private static int number(@Nullable String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }

  private static String open(String line) {
    return line.substring(0, line.length() - 1);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Splitter.onPattern("(?<=\n)").splitToList(text));
    lines.removeIf(String::isEmpty);
    return lines;
  }
}
