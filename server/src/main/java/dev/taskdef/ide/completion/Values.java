package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;

/** All values for a place: what the file and the tables know first, then what the schema lists. */
final class Values {
  private static final ImmutableList<ValueSource> SOURCES =
      ImmutableList.of(
          new SizeValues(),
          new NumberValues(),
          new NameValues(),
          new ConditionValues(),
          new HealthValues(),
          new LogValues(),
          new CapabilityValues(),
          new ImageValues(),
          new ArnValues());

  private static final ValueSource SCHEMA = new SchemaValues();

  private Values() {}

  /** The values, best first, each once. */
  static ImmutableList<Value> at(ValuePlace place) {
    Map<String, Value> found = new LinkedHashMap<>();
    SOURCES.forEach(source -> source.propose(place, v -> found.putIfAbsent(v.label(), v)));
    // What the tables say of a place is more exact than the schema's list.
    if (!HealthValues.isAt(place) && (found.isEmpty() || place.parameter().isOpen())) {
      SCHEMA.propose(place, v -> found.putIfAbsent(v.label(), v));
    }
    return ImmutableList.copyOf(found.values());
  }
}
