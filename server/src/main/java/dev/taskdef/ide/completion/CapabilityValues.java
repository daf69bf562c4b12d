package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.schema.Capabilities;
import dev.taskdef.schema.Capabilities.Capability;
import dev.taskdef.schema.Tables;
import java.util.Comparator;
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
    // What gives the most away is no first choice.
    Comparator<Capability> order = Comparator.comparing(c -> add && c.dangerous());
    for (Capability each : ImmutableList.sortedCopyOf(order, table.capabilities())) {
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
