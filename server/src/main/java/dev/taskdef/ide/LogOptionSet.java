package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonObject;
import java.util.Optional;

/**
 * The options that a log driver, or a log router, takes at one place of a file.
 *
 * @param driver the log driver; empty for the options of a log router
 * @param options the output plug-in's own first, then the driver's
 */
public record LogOptionSet(Optional<LogDriver> driver, ImmutableList<LogOption> options) {
  private static final String AWSLOGS = "awslogs";

  /**
   * What an object of options may hold. A driver that is not named yet is taken for awslogs.
   *
   * @return empty for objects that hold no options of logs
   */
  public static Optional<LogOptionSet> of(Snapshot snapshot, JsonObject object) {
    String path = Places.pathOf(snapshot, object).map(p -> String.join(".", p)).orElse("");
    if (path.endsWith("firelensConfiguration.options")) {
      return Optional.of(
          new LogOptionSet(Optional.empty(), Tables.bundled().logDrivers().routerOptions()));
    }
    return path.endsWith("logConfiguration.options")
        ? Optional.of(ofDriver(snapshot, object))
        : Optional.empty();
  }

  private static LogOptionSet ofDriver(Snapshot snapshot, JsonObject object) {
    String name =
        Places.containerOf(snapshot, object)
            .flatMap(Container::logDriver)
            .map(Text::value)
            .orElse(AWSLOGS);
    Optional<LogDriver> driver = Tables.bundled().logDrivers().driver(name);
    ImmutableList.Builder<LogOption> options = ImmutableList.builder();
    driver.ifPresent(
        d -> {
          Block.of(object)
              .text("Name")
              .flatMap(plugin -> Optional.ofNullable(d.plugins().get(plugin.value())))
              .ifPresent(plugin -> options.addAll(plugin.options().values()));
          options.addAll(d.options().values());
        });
    return new LogOptionSet(driver, options.build());
  }

  /** The option of this name. */
  public Optional<LogOption> option(String name) {
    return options.stream().filter(o -> o.name().equals(name)).findFirst();
  }
}
