package dev.taskdef.ide.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places to fill in, as editors write them: {@code $1}, {@code ${1:suggestion}}, {@code
 * ${1|one,two|}}.
 */
final class SnippetText {
  private static final Pattern PLACE =
      Pattern.compile("\\$(?:\\d+|\\{\\d+(?::([^}]*)|\\|([^,|}]*)[^}]*\\|)?\\})");

  private SnippetText() {}

  /** Text that stands for itself. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  /** The text with every place filled by its first suggestion. */
  static String filled(String snippet) {
    String text =
        PLACE
            .matcher(snippet)
            .replaceAll(
                place -> {
                  String chosen = place.group(1) == null ? place.group(2) : place.group(1);
                  return chosen == null ? "" : Matcher.quoteReplacement(chosen);
                });
    return text.replace("\\$", "$").replace("\\}", "}").replace("\\\\", "\\");
  }
}
