package dev.taskdef.rules.catalog.logging;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.Tables;
import java.util.Optional;

/**
 * A container's log configuration whose driver is known.
 *
 * @param block its members
 * @param driver the name of the driver
 */
record LogConfig(Block block, Text driver) {

  static Optional<LogConfig> of(Container container) {
    return container
        .block()
        .block("logConfiguration")
        .flatMap(log -> log.text("logDriver").map(driver -> new LogConfig(log, driver)));
  }

  /** The log configuration, where it uses this driver. */
  static Optional<LogConfig> of(Container container, String driver) {
    return of(container).filter(log -> log.driver().value().equals(driver));
  }

  /** What is known of the driver, where it is one that ECS offers. */
  Optional<LogDriver> facts() {
    return Tables.bundled().logDrivers().driver(driver.value()).filter(LogDriver::offered);
  }

  /** Its options, where there are any. */
  Optional<Block> options() {
    return block.block("options");
  }

  /** The value of an option, where known. */
  Optional<Text> option(String name) {
    return options().flatMap(o -> o.text(name));
  }

  /** Whether the option surely stands neither among the options nor among the secret ones. */
  boolean lacks(String name) {
    boolean plain = options().isPresent() ? options().get().lacks(name) : hasNo("options");
    boolean secret =
        hasNo("secretOptions")
            || block.isComplete("secretOptions")
                && block.blocks("secretOptions").stream()
                    .noneMatch(s -> s.textFact("name").isUnknown() || s.textFact("name").is(name));
    return plain && secret;
  }

  /** Whether a member is surely absent, or {@code null}. */
  boolean hasNo(String member) {
    return block.lacks(member) || block.member(member).isPresent() && !block.has(member);
  }
}
