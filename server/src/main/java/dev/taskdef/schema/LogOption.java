package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.util.Collection;
import java.util.Locale;

/**
 * One option of a log driver. All values are strings in a task definition; {@code type} says what
 * the string must look like.
 *
 * @param doc what the option does, in light Markdown
 * @param values the allowed values, empty when the type alone decides
 * @param valueDocs a sentence for some of the values
 * @param defaultValue what holds when the option is absent, empty when nothing does
 * @param required whether the driver always needs it
 * @param requiredOn launch types on which it is needed although {@code required} is false
 * @param requiredForRouter the type of the log router that needs it ({@code fluentbit}, {@code
 *     fluentd}), empty for all others
 * @param excludes options that must not stand beside it
 * @param needs options without which it does nothing
 * @param schemes for an address the allowed schemes, for other options the schemes of the driver's
 *     address with which it works; empty when there is no such limit
 * @param range the bounds of an integer
 * @param example a value that a snippet may insert, empty when there is none
 * @param secret whether the value belongs into {@code secretOptions}
 * @param deprecated what to use instead, empty when it is not deprecated
 * @param link a page of AWS or of the vendor; empty means that of the driver
 */
public record LogOption(
    String name,
    Type type,
    String doc,
    ImmutableList<String> values,
    ImmutableMap<String, String> valueDocs,
    String defaultValue,
    boolean required,
    ImmutableSet<String> requiredOn,
    String requiredForRouter,
    ImmutableSet<String> excludes,
    ImmutableSet<String> needs,
    ImmutableSet<String> schemes,
    Range<Long> range,
    String example,
    boolean secret,
    String deprecated,
    String link) {

  /** What the string of an option's value must look like. */
  public enum Type {
    TEXT,
    CHOICE,
    /** {@code "true"} or {@code "false"}. */
    BOOLEAN,
    INTEGER,
    /** Bytes as a number with an optional unit: {@code 10m}. */
    SIZE,
    /** A time with a unit, as Go writes it: {@code 1s}. */
    DURATION,
    /** Names with commas between. */
    LIST,
    REGEX,
    STRFTIME,
    /** A template of Docker: {@code {{.ID}}}. */
    TEMPLATE,
    REGION,
    LOG_GROUP,
    STREAM_PREFIX,
    URL,
    ADDRESS,
    PATH
  }

  static LogOption of(Row row) {
    return new LogOption(
        row.text("name"),
        Type.valueOf(row.text("type").replace('-', '_').toUpperCase(Locale.ROOT)),
        row.text("doc"),
        row.texts("values"),
        row.row("valueDocs").textMap(),
        row.text("default"),
        row.flag("required"),
        row.textSet("requiredOn"),
        row.text("requiredForRouter"),
        row.textSet("excludes"),
        row.textSet("needs"),
        row.textSet("schemes"),
        range(row),
        row.text("example"),
        row.flag("secret"),
        row.text("deprecated"),
        row.text("link"));
  }

  /** Whether a task for any of these launch types must give the option. */
  public boolean isRequiredOn(Collection<String> launchTypes) {
    return required || launchTypes.stream().anyMatch(requiredOn::contains);
  }

  private static Range<Long> range(Row row) {
    Range<Long> range = Range.all();
    if (row.has("minimum")) {
      range = range.intersection(Range.atLeast(row.number("minimum").orElseThrow()));
    }
    if (row.has("maximum")) {
      range = range.intersection(Range.atMost(row.number("maximum").orElseThrow()));
    }
    return range;
  }
}
