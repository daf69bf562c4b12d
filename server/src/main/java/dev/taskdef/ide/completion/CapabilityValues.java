package dev.taskdef.ide.completion;

import dev.taskdef.schema.Capabilities;
import dev.taskdef.schema.Capabilities.Capability;
import dev.taskdef.schema.Tables;
import java.util.function.Consumer;

/** Linux capabilities that ECS takes; to add on Fargate, only those that it allows. */
final class CapabilityValues implements ValueSource {
  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    boolean add = place.path().endsWith("capabilities.add[]");
    if (!add && !place.path().endsWith("capabilities.drop[]")) {
      return;
    }
    Capabilities table = Tables.bundled().capabilities();
    boolean narrow = add && place.task().facts().onFargate();
    for (Capability each : table.capabilities()) {
      if (!narrow || table.addableOnFargate().contains(each.name())) {
        found.accept(Value.string(each.name(), detail(each)).explained(each::doc));
      }
    }
  }

  private static String detail(Capability capability) {
    return capability.givenByDefault()
        ? "given by default"
        : capability.dangerous() ? "dangerous" : "";
  }
}
