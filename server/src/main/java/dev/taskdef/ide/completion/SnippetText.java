package dev.taskdef.ide.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places to fill in, as editors write them: {@code $1}, {@code ${1:suggestion}}, {@code
 * ${1|one,two|}}.
 */
final class SnippetText {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\\\[\\\\$}]|\\$(?:\\d+|\\{\\d+(?::((?:\\\\.|[^}\\\\])*)|\\|((?:\\\\.|[^,|\\\\])*)[^}]*\\|)?\\})");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\$},|])");

  private SnippetText() {}

  /** Text that stands for itself. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  /** Text that stands for itself as one of several choices. */
  static String escapedChoice(String text) {
    return text.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|");
  }

  /** The text with every place filled by its first suggestion. */
  static String filled(String snippet) {
    return filled(snippet, "");
  }

  /** The text with every place filled by its first suggestion, or else by {@code blank}. */
  static String filled(String snippet, String blank) {
    return PLACE
        .matcher(snippet)
        .replaceAll(place -> Matcher.quoteReplacement(meaning(place, blank)));
  }

  private static String meaning(java.util.regex.MatchResult place, String blank) {
    String text = place.group();
    if (text.startsWith("\\")) {
      return text.substring(1);
    }
    String suggestion = place.group(1) == null ? place.group(2) : place.group(1);
    return suggestion == null ? blank : ESCAPED.matcher(suggestion).replaceAll("$1");
  }
}
