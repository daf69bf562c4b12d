package dev.taskdef.syntax;

/**
 * How JSON is to be laid out.
 *
 * @param unit one step of indentation: blanks, or one tab
 * @param tabWidth how many columns a tab takes
 * @param width the columns that a line should not exceed, 1 or more
 * @param lineBreak how lines end; empty for as they end already
 * @param endsWithBreak whether the last line ends with a break; false leaves the end as it is
 */
public record JsonStyle(
    String unit, int tabWidth, int width, String lineBreak, boolean endsWithBreak) {
  private static final int USUAL_WIDTH = 80;

  /** Two blanks, 80 columns, a break at the end: what Prettier does unasked. */
  public static JsonStyle standard() {
    return indentedBy(2, false);
  }

  /** The standard with other indentation: so many columns, of blanks or as one tab. */
  public static JsonStyle indentedBy(int columns, boolean tabs) {
    return new JsonStyle(tabs ? "\t" : " ".repeat(columns), columns, USUAL_WIDTH, "", true);
  }

  /** The same, leaving the end of the text as it is. */
  public JsonStyle endingAsItDoes() {
    return new JsonStyle(unit, tabWidth, width, lineBreak, false);
  }

  /** The columns that blanks at the beginning of a line take. */
  int columns(String blanks) {
    int columns = 0;
    for (int i = 0; i < blanks.length(); i++) {
      columns += blanks.charAt(i) == '\t' ? tabWidth - columns % tabWidth : 1;
    }
    return columns;
  }
}
