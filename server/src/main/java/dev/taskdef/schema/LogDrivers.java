package dev.taskdef.schema;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All log drivers with all their options: the table log-drivers.json. Sources: the API reference of
 * LogConfiguration, the developer guide, Docker's pages on logging drivers.
 */
public final class LogDrivers {
  private final Origin origin;
  private final ImmutableMap<String, Supplier<LogDriver>> drivers;
  private final Supplier<ImmutableMap<String, LogOption>> routerOptions;

  private LogDrivers(Row table) {
    Row groups = table.row("groups");
    ImmutableMap.Builder<String, Supplier<LogDriver>> byName = ImmutableMap.builder();
    for (Row row : table.rows("drivers", row -> row)) {
      byName.put(row.text("name"), Suppliers.memoize(() -> LogDriver.of(row, groups)));
    }
    this.origin = Origin.of(table);
    this.drivers = byName.buildOrThrow();
    this.routerOptions =
        Suppliers.memoize(
            () -> LogDriver.byName(table.row("router").rows("options", LogOption::of)));
  }

  /** Each driver is made from its row when it is first asked for: most files name one. */
  static LogDrivers of(Row table) {
    return new LogDrivers(table);
  }

  public Origin origin() {
    return origin;
  }

  /** The drivers that RegisterTaskDefinition accepts, the most usual first. */
  public ImmutableList<LogDriver> drivers() {
    return drivers.values().stream()
        .map(Supplier::get)
        .filter(LogDriver::offered)
        .collect(ImmutableList.toImmutableList());
  }

  /** The driver with exactly this name, also one that Docker has and ECS does not offer. */
  public Optional<LogDriver> driver(String name) {
    return Optional.ofNullable(drivers.get(name)).map(Supplier::get);
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
    return routerOptions.get().values().asList();
  }

  /** One option of {@code firelensConfiguration.options}. */
  public Optional<LogOption> routerOption(String name) {
    return Optional.ofNullable(routerOptions.get().get(name));
  }
}
