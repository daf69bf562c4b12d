package dev.taskdef.ide.completion;

import dev.taskdef.schema.AllowedValue;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.List;
import java.util.function.Consumer;

/** The first word of a health check's command: the one that suits the words behind it. */
final class HealthValues implements ValueSource {
  static boolean isAt(ValuePlace place) {
    return place.path().endsWith("healthCheck.command[]");
  }

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    if (!isAt(place) || place.isLaterElement()) {
      return;
    }
    List<JsonValue> words =
        place.around() instanceof JsonArray array
            ? array.elements().stream().filter(e -> e.start() >= place.own().end()).toList()
            : List.of();
    for (AllowedValue value : place.parameter().values()) {
      if (words.isEmpty() || suits(value.value(), words)) {
        found.accept(Value.string(value.value(), "").explained(value::markdown));
      }
    }
  }

  private static boolean suits(String first, List<JsonValue> words) {
    boolean line =
        words.size() == 1
            && words.get(0) instanceof JsonString string
            && string.value().indexOf(' ') >= 0;
    return switch (first) {
      case "CMD-SHELL" -> words.size() == 1;
      case "CMD" -> !line;
      default -> false;
    };
  }
}
