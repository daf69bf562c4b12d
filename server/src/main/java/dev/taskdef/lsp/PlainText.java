package dev.taskdef.lsp;

import java.util.regex.Pattern;

/** Our Markdown for editors that show plain text only. */
final class PlainText {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?m)^```\\w*\\n?");
  private static final Pattern RULE = Pattern.compile("(?m)^---$");

  private PlainText() {}

  /** The same without marks; addresses stand behind the words they belong to. */
  static String of(String markdown) {
    String text = LINK.matcher(markdown).replaceAll("$1 <$2>");
    text = FENCE.matcher(text).replaceAll("");
    return RULE.matcher(text).replaceAll("").replace("**", "").replace("`", "").strip();
  }
}
