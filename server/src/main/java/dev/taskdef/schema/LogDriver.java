package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Optional;

/**
 * A log driver, either one that RegisterTaskDefinition accepts or a name from Docker that it does
 * not.
 *
 * @param offered whether RegisterTaskDefinition accepts the name
 * @param instead for a driver that is not offered the one that comes closest, else empty
 * @param launchTypes where tasks may use it
 * @param unconfirmedOn those of the launch types of which AWS's own pages disagree
 * @param operatingSystems {@code LINUX}, {@code WINDOWS}
 * @param freeForm whether keys beyond {@code options} are normal (awsfirelens: those of the output
 *     plug-in)
 * @param options by name, the driver's own first and then those that it shares with others
 * @param foreign options that users know from Docker or from other drivers and that do not work
 * @param plugins for awsfirelens the output plug-ins by name
 */
public record LogDriver(
    String name,
    boolean offered,
    String instead,
    String doc,
    String link,
    ImmutableSet<String> launchTypes,
    ImmutableSet<String> unconfirmedOn,
    ImmutableSet<String> operatingSystems,
    boolean freeForm,
    ImmutableMap<String, LogOption> options,
    ImmutableMap<String, Foreign> foreign,
    ImmutableMap<String, Plugin> plugins) {

  /**
   * An option that does not work with this driver though people try it.
   *
   * @param refusalSeen whether a refusal was seen, or the option merely stands in no list
   * @param instead the option to use, empty when there is none
   */
  public record Foreign(String name, boolean refusalSeen, String instead, String doc) {}

  /**
   * An output plug-in of Fluent Bit.
   *
   * @param options its options by name, as they stand beside {@code Name}
   */
  public record Plugin(
      String name, String doc, String link, ImmutableMap<String, LogOption> options) {}

  static LogDriver of(Row row, Row groups) {
    ImmutableList<LogOption> shared =
        row.texts("groups").stream()
            .flatMap(group -> groups.rows(group, LogOption::of).stream())
            .collect(ImmutableList.toImmutableList());
    return new LogDriver(
        row.text("name"),
        row.flag("offered"),
        row.text("instead"),
        row.text("doc"),
        row.text("link"),
        row.textSet("launchTypes"),
        row.textSet("unconfirmedOn"),
        row.textSet("os"),
        row.flag("freeForm"),
        byName(Iterables.concat(row.rows("options", LogOption::of), shared)),
        row.rows("foreign", LogDriver::foreign).stream()
            .collect(ImmutableMap.toImmutableMap(Foreign::name, each -> each)),
        row.rows("plugins", LogDriver::plugin).stream()
            .collect(ImmutableMap.toImmutableMap(Plugin::name, each -> each)));
  }

  /** The option with exactly this name. */
  public Optional<LogOption> option(String optionName) {
    return Optional.ofNullable(options.get(optionName));
  }

  static ImmutableMap<String, LogOption> byName(Iterable<LogOption> options) {
    ImmutableMap.Builder<String, LogOption> byName = ImmutableMap.builder();
    options.forEach(option -> byName.put(option.name(), option));
    return byName.buildOrThrow();
  }

  private static Foreign foreign(Row row) {
    return new Foreign(
        row.text("name"), row.flag("refusalSeen"), row.text("instead"), row.text("doc"));
  }

  private static Plugin plugin(Row row) {
    return new Plugin(
        row.text("name"),
        row.text("doc"),
        row.text("link"),
        byName(row.rows("options", LogOption::of)));
  }
}
