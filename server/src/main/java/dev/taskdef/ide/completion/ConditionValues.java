package dev.taskdef.ide.completion;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.AllowedValue;
import java.util.function.Consumer;

/**
 * Conditions of a dependency that can come true: HEALTHY of a container with a health check,
 * COMPLETE and SUCCESS of one that is not essential.
 */
final class ConditionValues implements ValueSource {
  static final String PATH = "containerDefinitions[].dependsOn[].condition";

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    if (!place.path().equals(PATH)) {
      return;
    }
    String other = place.sibling("containerName").orElse("");
    for (AllowedValue value : place.parameter().values()) {
      if (canCome(place.task(), other, value.value())) {
        found.accept(Value.string(value.value(), "").explained(value::markdown));
      }
    }
  }

  /** Whether a condition of the container of this name can come true, as far as the file tells. */
  static boolean canCome(TaskDefinition task, String name, String condition) {
    return task.container(name).filter(c -> isHopeless(c, condition)).isEmpty();
  }

  private static boolean isHopeless(Container other, String condition) {
    return switch (condition) {
      case "HEALTHY" -> other.block().lacks("healthCheck");
      case "COMPLETE", "SUCCESS" -> other.essential().orElse(false);
      default -> false;
    };
  }
}
