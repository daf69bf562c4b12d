package dev.taskdef.schema;

import static dev.taskdef.schema.LightMarkdown.wrap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;

/** The page of one option of a log driver, for {@code taskdef explain} and for hover. */
public final class LogOptionDocs {
  private final LogOption option;
  private final ImmutableList<String> drivers;
  private final String link;

  private LogOptionDocs(LogOption option, ImmutableList<String> drivers, String link) {
    this.option = option;
    this.drivers = drivers;
    this.link = link;
  }

  /** The page of an option as one driver takes it. */
  public static LogOptionDocs of(LogOption option, LogDriver driver) {
    return new LogOptionDocs(option, ImmutableList.of(driver.name()), link(option, driver.link()));
  }

  /**
   * The pages of the options with this name, upper and lower case alike: one for all drivers that
   * share an option, one for the log router.
   */
  public static ImmutableList<LogOptionDocs> find(String question, LogDrivers table) {
    String name = question.strip().toLowerCase(Locale.ROOT);
    ImmutableList.Builder<LogOptionDocs> found = ImmutableList.builder();
    List<LogDriver> takers = table.driversWith(name);
    if (!takers.isEmpty()) {
      LogDriver first = takers.get(0);
      first
          .option(name)
          .ifPresent(o -> found.add(new LogOptionDocs(o, names(takers), link(o, first.link()))));
    }
    table
        .routerOption(name)
        .ifPresent(o -> found.add(new LogOptionDocs(o, ImmutableList.of("FireLens"), o.link())));
    return found.build();
  }

  /** The page for a terminal, at most 80 characters wide, ending in a line break. */
  public String text() {
    StringBuilder out = new StringBuilder();
    wrap(out, "", option.name() + "  (option of " + String.join(", ", drivers) + ")").append('\n');
    if (!option.deprecated().isEmpty()) {
      wrap(out, "", "Deprecated: " + LightMarkdown.plain(option.deprecated())).append('\n');
    }
    wrap(out, "", LightMarkdown.plain(option.doc())).append('\n');
    if (!facts().isEmpty()) {
      wrap(out, "", LightMarkdown.plain(facts())).append('\n');
    }
    if (!values().isEmpty()) {
      out.append("Values\n");
      for (String value : values()) {
        out.append("  ").append(value).append('\n');
        wrap(out, "      ", LightMarkdown.plain(option.valueDocs().getOrDefault(value, "")));
      }
      out.append('\n');
    }
    return out.append(link).append(link.isEmpty() ? "" : "\n").toString();
  }

  /** The page in Markdown, without the name, ending without a line break. */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    if (!option.deprecated().isEmpty()) {
      out.append("**Deprecated:** ").append(option.deprecated()).append("\n\n");
    }
    out.append(option.doc());
    if (!facts().isEmpty()) {
      out.append("\n\n").append(facts());
    }
    values()
        .forEach(
            value ->
                out.append(value.equals(values().get(0)) ? "\n\n- `" : "\n- `")
                    .append(value)
                    .append("`: ")
                    .append(option.valueDocs().getOrDefault(value, "")));
    if (!link.isEmpty()) {
      out.append("\n\n[Documentation](").append(link).append(')');
    }
    return out.toString();
  }

  /** Values with a sentence of their own; the others are named among the facts. */
  private ImmutableList<String> values() {
    return option.valueDocs().isEmpty() ? ImmutableList.of() : option.values();
  }

  private String facts() {
    StringBuilder out = new StringBuilder();
    if (option.required()) {
      out.append("**Required.** ");
    } else if (!option.requiredOn().isEmpty()) {
      fact(out, "Required on", String.join(", ", option.requiredOn()));
    }
    if (values().isEmpty() && !option.values().isEmpty()) {
      fact(out, "Values", quoted(option.values()));
    }
    if (option.range().hasLowerBound() && option.range().hasUpperBound()) {
      fact(out, "Value", option.range().lowerEndpoint() + " to " + option.range().upperEndpoint());
    }
    fact(out, "Default", option.defaultValue().isEmpty() ? "" : code(option.defaultValue()));
    fact(out, "Example", option.example().isEmpty() ? "" : code(option.example()));
    fact(out, "Not together with", quoted(option.excludes()));
    fact(out, "Needs", quoted(option.needs()));
    return out.toString().strip();
  }

  private static void fact(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append("**").append(name).append(":** ").append(text).append(". ");
    }
  }

  private static String quoted(Iterable<String> names) {
    return String.join(", ", ImmutableSet.copyOf(names).stream().map(LogOptionDocs::code).toList());
  }

  private static String code(String text) {
    return '`' + text + '`';
  }

  private static ImmutableList<String> names(List<LogDriver> drivers) {
    return drivers.stream().map(LogDriver::name).collect(ImmutableList.toImmutableList());
  }

  private static String link(LogOption option, String otherwise) {
    return option.link().isEmpty() ? otherwise : option.link();
  }
}
