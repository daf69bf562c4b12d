package dev.taskdef.schema;

import java.util.regex.Pattern;

/** The little Markdown that our documentation uses: code, bold, links, lists, paragraphs. */
final class LightMarkdown {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");

  private static final int WIDTH = 80;

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

  /** Appends a line of plain text as rows of at most 80 characters, each ended by a line break. */
  static StringBuilder wrap(StringBuilder out, String indent, String line) {
    String hanging = line.startsWith("- ") ? indent + "  " : indent;
    StringBuilder row = new StringBuilder(indent);
    boolean empty = true;
    for (String word : line.split(" ", -1)) {
      if (!empty && row.length() + 1 + word.length() > WIDTH) {
        out.append(row).append('\n');
        row = new StringBuilder(hanging);
        empty = true;
      }
      row.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return out.append(row).append('\n');
  }
}
