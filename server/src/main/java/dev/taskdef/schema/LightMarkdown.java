package dev.taskdef.schema;

import java.util.regex.Pattern;

/** The little Markdown that our documentation uses: code, bold, links, lists, paragraphs. */
final class LightMarkdown {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");

  private LightMarkdown() {}

  /** The same text without the marks; lists keep their dashes. */
  static String plain(String markdown) {
    return LINK.matcher(markdown).replaceAll("$1").replace("**", "").replace("`", "");
  }

  /** The first paragraph, which stands alone. */
  static String firstParagraph(String markdown) {
    int end = markdown.indexOf("\n\n");
    return end < 0 ? markdown : markdown.substring(0, end);
  }
}
