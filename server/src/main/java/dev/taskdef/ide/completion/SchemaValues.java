package dev.taskdef.ide.completion;

import dev.taskdef.schema.AllowedValue;
import dev.taskdef.schema.Parameter;
import java.util.function.Consumer;

/** Values that the schema lists, but for those that cannot work where the file wants to run. */
final class SchemaValues implements ValueSource {
  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    Parameter parameter = place.parameter();
    String path = path(place);
    for (AllowedValue value : parameter.values()) {
      if (!OnPlatforms.refuse(place.platforms(), path, value.value())
          && !isShutOut(place, value.value())) {
        found.accept(
            Value.string(value.value(), detail(parameter, value)).explained(value::markdown));
      }
    }
    if (parameter.kind() == Parameter.Kind.BOOLEAN) {
      boolean usual = parameter.defaultJson().filter("true"::equals).isPresent();
      for (String json : new String[] {Boolean.toString(!usual), Boolean.toString(usual)}) {
        if (!OnPlatforms.refuse(place.platforms(), path, json) && !isShutOut(place, json)) {
          found.accept(
              Value.raw(
                  json, parameter.defaultJson().filter(json::equals).isPresent() ? "default" : ""));
        }
      }
    }
    parameter
        .defaultJson()
        .filter(json -> parameter.kind() != Parameter.Kind.BOOLEAN)
        .ifPresent(json -> found.accept(Value.raw(json, "default")));
  }

  /** Application protocols are spoken over tcp, and one container must be essential. */
  private static boolean isShutOut(ValuePlace place, String value) {
    return value.equals("udp") && place.sibling("appProtocol").isPresent()
        || value.equals("false")
            && place.path().equals("containerDefinitions[].essential")
            && !place.hasOtherEssential();
  }

  // Restrictions speak of the list, the schema of its elements.
  private static String path(ValuePlace place) {
    return place.path().endsWith("[]")
        ? place.path().substring(0, place.path().length() - 2)
        : place.path();
  }

  private static String detail(Parameter parameter, AllowedValue value) {
    return parameter.defaultJson().filter(d -> d.equals('"' + value.value() + '"')).isPresent()
        ? "default"
        : "";
  }
}
