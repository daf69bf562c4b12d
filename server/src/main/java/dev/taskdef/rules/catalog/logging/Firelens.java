package dev.taskdef.rules.catalog.logging;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import java.util.Optional;

/** Who routes logs in a task, and who has them routed. */
final class Firelens {
  static final String DRIVER = "awsfirelens";
  static final String CONFIG = "firelensConfiguration";
  static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html";

  private Firelens() {}

  /** The containers that are log routers. */
  static ImmutableList<Container> routers(TaskDefinition task) {
    return task.containers().stream()
        .filter(c -> c.block().block(CONFIG).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether every container that is shown surely is no router. */
  static boolean hasNoRouter(TaskDefinition task) {
    return task.showsAllContainers()
        && task.containers().stream()
            .map(Container::block)
            .allMatch(c -> c.lacks(CONFIG) || c.member(CONFIG).isPresent() && !c.has(CONFIG));
  }

  /** The log configurations that use the router. */
  static ImmutableList<LogConfig> users(TaskDefinition task) {
    return task.containers().stream()
        .flatMap(c -> LogConfig.of(c, DRIVER).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** The options of a router. */
  static Optional<Block> options(Container router) {
    return router.block().block(CONFIG).flatMap(c -> c.block("options"));
  }

  /** {@code fluentbit} or {@code fluentd}, where known. */
  static Optional<String> type(Container router) {
    return router.block().block(CONFIG).flatMap(c -> c.text("type")).map(Text::value);
  }
}
