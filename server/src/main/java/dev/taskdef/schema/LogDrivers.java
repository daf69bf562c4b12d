package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * All log drivers with all their options: the table log-drivers.json. Sources: the API reference of
 * LogConfiguration, the developer guide, Docker's pages on logging drivers.
 */
public final class LogDrivers {
  private final Origin origin;
  private final ImmutableMap<String, LogDriver> drivers;
  private final ImmutableMap<String, LogOption> routerOptions;

  private LogDrivers(
      Origin origin,
      ImmutableMap<String, LogDriver> drivers,
      ImmutableMap<String, LogOption> routerOptions) {
    this.origin = origin;
    this.drivers = drivers;
    this.routerOptions = routerOptions;
  }

  static LogDrivers of(Row table) {
    Row groups = table.row("groups");
    return new LogDrivers(
        Origin.of(table),
        table.rows("drivers", row -> LogDriver.of(row, groups)).stream()
            .collect(ImmutableMap.toImmutableMap(LogDriver::name, each -> each)),
        LogDriver.byName(table.row("router").rows("options", LogOption::of)));
  }

  public Origin origin() {
    return origin;
  }

  /** The drivers that RegisterTaskDefinition accepts, the most usual first. */
  public ImmutableList<LogDriver> drivers() {
    return drivers.values().stream()
        .filter(LogDriver::offered)
        .collect(ImmutableList.toImmutableList());
  }

  /** The driver with exactly this name, also one that Docker has and ECS does not offer. */
  public Optional<LogDriver> driver(String name) {
    return Optional.ofNullable(drivers.get(name));
  }

  /** The known options of a driver; empty for a driver that nobody knows. */
  public ImmutableList<LogOption> options(String driver) {
    return driver(driver)
        .map(known -> known.options().values().asList())
        .orElse(ImmutableList.of());
  }

  /** One option of one driver; empty when the driver does not take it. */
  public Optional<LogOption> option(String driver, String name) {
    return driver(driver).flatMap(known -> known.option(name));
  }

  /** The offered drivers that take this option, for "belongs to another driver". */
  public ImmutableList<LogDriver> driversWith(String option) {
    return drivers().stream()
        .filter(driver -> driver.options().containsKey(option))
        .collect(ImmutableList.toImmutableList());
  }

  /** What {@code firelensConfiguration.options} takes. */
  public ImmutableList<LogOption> routerOptions() {
    return routerOptions.values().asList();
  }

  /** One option of {@code firelensConfiguration.options}. */
  public Optional<LogOption> routerOption(String name) {
    return Optional.ofNullable(routerOptions.get(name));
  }
}
