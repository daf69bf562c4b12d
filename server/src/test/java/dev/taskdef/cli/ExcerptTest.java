package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carets stand below what they mark, whatever stands before it. */
final class ExcerptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ab[cd]ef|abcdef|  ^^",
        "ab[]cd|abcd|  ^",
        "abcd[]|abcd|    ^",
        "\t\t[x]|        x|        ^",
        "a\t[x]|a   x|    ^",
        "日本[語]|日本語|    ^^",
        "e\u0301[x]|e\u0301x| ^",
        "😀[x]|😀x|  ^",
        "[😀]x|😀x|^^",
        "\u001b\\[2J[x]|\\u001b[2Jx|         ^",
        "\u202e[x]|\\u202ex|      ^",
        "[\u200b]x|\\u200bx|^^^^^^",
      })
  void marksStandBelow(String marked, String shown, String marks) {
    String quoted = marked.replace("\\[", "\uE000");
    int start = quoted.indexOf('[');
    int end = quoted.indexOf(']') - 1;
    String text = quoted.replace("[", "").replace("]", "").replace('\uE000', '[');
    Excerpt excerpt = Excerpt.of(SourceText.of("first\n" + text), TextRange.of(start + 6, end + 6));
    assertEquals(2, excerpt.line());
    assertEquals(shown, excerpt.shown());
    assertEquals(marks, excerpt.marks());
  }

  @Test
  void aRangeOfSeveralLinesIsMarkedOnItsFirst() {
    Excerpt excerpt = Excerpt.of(SourceText.of("{\n  \"a\": [\n  1]\n}"), TextRange.of(4, 15));
    assertEquals("  \"a\": [", excerpt.shown());
    assertEquals("  ^^^^^^", excerpt.marks());
  }

  @Test
  void longLinesAreTrimmedAroundThePlace() {
    String text = "x".repeat(5000) + "HERE" + "😀".repeat(5000);
    Excerpt excerpt = Excerpt.of(SourceText.of(text), TextRange.of(5000, 5004));
    assertTrue(excerpt.shown().length() < 140, excerpt.shown());
    assertTrue(excerpt.shown().startsWith("…x") && excerpt.shown().endsWith("…"), excerpt.shown());
    assertEquals(excerpt.shown().indexOf("HERE"), excerpt.marks().indexOf('^'));
    assertEquals(4, excerpt.marks().strip().length());
  }

  @Test
  void aPlaceAtTheEndOfALongLineIsShown() {
    String text = "y".repeat(1000);
    Excerpt excerpt = Excerpt.of(SourceText.of(text), TextRange.at(1000));
    assertTrue(excerpt.marks().endsWith(" ^"), excerpt.marks());
    assertEquals(excerpt.shown().length() + 1, excerpt.marks().length());
  }

  @Test
  void everyPlaceOfATextHasAnExcerpt() {
    SourceText text = SourceText.of("\uD800a\r\n\t\u0000\uDC00\r\r\n😀" + "z".repeat(300) + "\n");
    for (int start = 0; start <= text.length(); start++) {
      for (int end = start; end <= text.length(); end += 7) {
        Excerpt excerpt = Excerpt.of(text, TextRange.of(start, end));
        assertTrue(excerpt.marks().contains("^"), excerpt::toString);
      }
    }
  }
}
