package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.TaskSize;
import dev.taskdef.model.Whole;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Usual numbers, where neither a table nor the schema has any. */
final class NumberValues implements ValueSource {
  private static final ImmutableMap<String, ImmutableList<Integer>> USUAL =
      ImmutableMap.of(
          "containerDefinitions[].memory", ImmutableList.of(512, 1024, 2048, 4096, 256, 128, 64),
          "containerDefinitions[].memoryReservation", ImmutableList.of(256, 512, 1024, 128, 64, 32),
          "containerDefinitions[].cpu", ImmutableList.of(256, 512, 1024, 128, 64, 32),
          "containerDefinitions[].startTimeout", ImmutableList.of(60, 120),
          "containerDefinitions[].stopTimeout", ImmutableList.of(30, 60, 120),
          "containerDefinitions[].portMappings[].containerPort",
              ImmutableList.of(8080, 80, 443, 3000, 5000),
          "ephemeralStorage.sizeInGiB", ImmutableList.of(50, 100, 200));

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    if (place.path().endsWith("portMappings[].hostPort") || hostPort(place).isPresent()) {
      ports(place, found);
      return;
    }
    ImmutableList<Integer> usual = USUAL.get(place.path());
    if (usual == null) {
      return;
    }
    String unit = place.parameter().unit().orElse("");
    long most = most(place);
    usual.stream()
        .filter(number -> number <= most && number >= least(place))
        .map(number -> new FreeNames(place).instead(place.path(), number.toString()))
        .forEach(number -> found.accept(Value.raw(number, unit)));
  }

  /** A container's limit is not below what is reserved for it. */
  private static long least(ValuePlace place) {
    return place.path().equals("containerDefinitions[].memory")
        ? place.number("memoryReservation").orElse(0L)
        : 0;
  }

  /** What the task has at most for its containers, of what is asked for here. */
  private static long most(ValuePlace place) {
    OptionalLong whole =
        switch (place.path()) {
          case "containerDefinitions[].cpu" -> TaskSize.cpuUnits(place.task().facts());
          case "containerDefinitions[].memory", "containerDefinitions[].memoryReservation" ->
              TaskSize.memoryMib(place.task().facts());
          default -> OptionalLong.empty();
        };
    String member = place.path().substring(place.path().lastIndexOf('.') + 1);
    long taken =
        place.task().containers().stream()
            .filter(c -> !c.node().equals(place.around()))
            .flatMap(c -> c.block().number(member).stream())
            .mapToLong(Whole::value)
            .sum();
    long left = whole.isPresent() ? whole.getAsLong() - taken : Long.MAX_VALUE;
    return member.equals("memoryReservation")
        ? Math.min(left, place.number("memory").orElse(Long.MAX_VALUE))
        : left;
  }

  /**
   * The host's port for a container that names one; the other way round, and a port of Docker's.
   */
  private static void ports(ValuePlace place, Consumer<Value> found) {
    boolean ofHost = place.path().endsWith("hostPort");
    (ofHost ? place.number("containerPort") : hostPort(place))
        .ifPresent(port -> found.accept(Value.raw(Long.toString(port), "the same port")));
    boolean bridge =
        !place.task().facts().onFargate() && !place.task().facts().networkMode().isOther("bridge");
    if (ofHost && bridge) {
      found.accept(Value.raw("0", "Docker picks one"));
    }
  }

  private static Optional<Long> hostPort(ValuePlace place) {
    return place.path().endsWith("portMappings[].containerPort")
        ? place.number("hostPort").filter(port -> port != 0)
        : Optional.empty();
  }
}
