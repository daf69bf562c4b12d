package dev.taskdef.rules.catalog.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import java.util.Optional;

/**
 * An entry of dependsOn whose target is known.
 *
 * @param block the entry
 * @param owner the container that waits
 * @param target the name of the container it waits for
 */
record Waits(Block block, Container owner, Text target) {

  static ImmutableList<Waits> of(Container container) {
    return container.block().blocks("dependsOn").stream()
        .flatMap(b -> b.text("containerName").stream().map(t -> new Waits(b, container, t)))
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<Waits> of(TaskDefinition task) {
    return task.containers().stream()
        .flatMap(c -> of(c).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** What it waits for, where known. */
  Optional<Text> condition() {
    return block.text("condition");
  }

  /** Whether it waits for this. */
  boolean waitsFor(String condition) {
    return condition().filter(c -> c.value().equals(condition)).isPresent();
  }

  /** Whether it waits for the target's end. */
  boolean waitsForEnd() {
    return waitsFor("COMPLETE") || waitsFor("SUCCESS");
  }
}
