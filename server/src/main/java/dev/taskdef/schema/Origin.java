package dev.taskdef.schema;

/**
 * Where the facts of a table come from.
 *
 * @param source short names of pages, tools and issues
 * @param date the day on which they were read, as year-month-day
 * @param link the page that explains them best
 */
public record Origin(String source, String date, String link) {
  static Origin of(Row table) {
    return new Origin(table.text("source"), table.text("date"), table.text("link"));
  }
}
