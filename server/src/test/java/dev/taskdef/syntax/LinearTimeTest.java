package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Texts that nobody writes must not hang anybody: twice the text takes about twice the time of the
 * thread, never four times as long.
 */
final class LinearTimeTest {
  private static final long SHORT_MS = 400;
  private static final double STEEPEST = 3.2;
  // Collecting garbage can fall on either of two readings; what is quadratic is so each time.
  private static final int ATTEMPTS = 4;

  private static Map<String, IntFunction<String>> texts() {
    Map<String, IntFunction<String>> texts = new TreeMap<>();
    texts.put("open brackets", n -> "[".repeat(2 * n));
    texts.put("unclosed, of mixed kinds", n -> "[{\"a\":".repeat(n));
    texts.put("unclosed, on lines", n -> "{\n  \"a\": [\n    1,\n".repeat(n));
    texts.put("doubled braces", n -> "[" + "{{\"a\":1},".repeat(n) + "1]");
    texts.put("doubled braces on lines", n -> "[\n" + "  {\n  {\n    \"a\": 1\n  },\n".repeat(n));
    texts.put("mismatched brackets", n -> "[1},".repeat(n));
    texts.put("surplus brackets", n -> "]}".repeat(n));
    texts.put("missing commas", n -> "[" + " 1".repeat(n) + "]");
    texts.put("missing commas on lines", n -> "{" + "\"a\": 1\n".repeat(n) + "}");
    texts.put("quotes", n -> "\"".repeat(20 * n));
    texts.put("quotes on lines", n -> "\"\n".repeat(10 * n));
    texts.put("inner quotes", n -> "[" + "\"a\"b\"c\",".repeat(n) + "\"d");
    texts.put("inner quotes, one string", n -> "[\"" + "a\"b\"".repeat(n) + "]");
    texts.put("unclosed strings", n -> "\"a\": \"b,\n".repeat(n));
    texts.put("unclosed strings, one line", n -> "{" + "\"a\": \"b, ".repeat(n));
    texts.put("braces of placeholders", n -> "{{".repeat(10 * n));
    texts.put("dollars and braces", n -> "${".repeat(10 * n));
    texts.put("comments", n -> "/* x */".repeat(2 * n));
    texts.put("unclosed comments", n -> "/*".repeat(2 * n));
    texts.put("backslashes", n -> "\"" + "\\".repeat(20 * n));
    texts.put("words", n -> "a <b %c $d ".repeat(2 * n));
    return texts;
  }

  @Test
  void twiceTheTextTakesTwiceTheTime() {
    texts()
        .forEach(
            (name, text) -> {
              read(text.apply(2_000));
              boolean linear = false;
              for (int attempt = 0; attempt < ATTEMPTS && !linear; attempt++) {
                linear = isLinear(name, text);
              }
              assertTrue(linear, name + " took more than its share each time");
            });
  }

  // Where a neighbor takes the processor's cache, the longest text alone may take four times as
  // long as its half; what is quadratic shows at each doubling.
  private static boolean isLinear(String name, IntFunction<String> text) {
    long half = read(text.apply(12_500));
    long once = read(text.apply(25_000));
    long twice = read(text.apply(50_000));
    System.out.printf(
        Locale.ROOT, "%-28s %5d ms, twice %5d ms, again %5d ms%n", name, half, once, twice);
    return twice < SHORT_MS
        || twice < STEEPEST * Math.max(once, 1)
        || once < STEEPEST * Math.max(half, 1);
  }

  @Test
  void twentyMegabytesAreRead() {
    String element = "{\"name\": \"a\", \"value\": \"some words\"},\n";
    String text = "[\n" + element.repeat(20 * 1024 * 1024 / element.length()) + "1]";
    JsonTree tree = JsonTree.parse(text);
    assertEquals(0, tree.errors().size());
    assertEquals(text.length(), tree.green().width());
  }

  /**
   * How long the thread worked, in milliseconds; what other programs do meanwhile is not counted.
   */
  private static long read(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    JsonTree tree = JsonTree.parse(text);
    int errors = tree.errors().size();
    long spent = threads.getCurrentThreadCpuTime() - start;
    assertTrue(errors > 0);
    assertEquals(text.length(), tree.green().width());
    return spent / 1_000_000;
  }
}
