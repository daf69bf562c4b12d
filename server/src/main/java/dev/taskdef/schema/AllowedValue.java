package dev.taskdef.schema;

/**
 * One value that a member may have.
 *
 * @param value the text as it is written in the file, without quotes
 * @param markdown what it means, in light Markdown, never empty
 */
public record AllowedValue(String value, String markdown) {

  /** What the value means, as plain text. */
  public String description() {
    return LightMarkdown.plain(markdown);
  }
}
