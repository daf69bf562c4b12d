package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.TaskSize;
import dev.taskdef.schema.FargateSize;
import dev.taskdef.schema.FargateSizes;
import dev.taskdef.schema.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The sizes that Fargate offers: with one of them known, those of the other that go with it. */
final class SizeValues implements ValueSource {
  private static final BigDecimal UNIT = BigDecimal.valueOf(1024);

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    boolean cpu = place.path().equals("cpu");
    TaskFacts facts = place.task().facts();
    boolean elsewhere =
        !facts.launchTypes().declared().isEmpty()
            && !facts.launchTypes().includes(LaunchType.FARGATE);
    if (elsewhere || !cpu && !place.path().equals("memory")) {
      return;
    }
    FargateSizes sizes = Tables.bundled().fargateSizes();
    String system = facts.onWindows() ? "WINDOWS" : "LINUX";
    OptionalLong other = cpu ? TaskSize.memoryMib(facts) : TaskSize.cpuUnits(facts);
    ImmutableList<Integer> fitting =
        other.isEmpty()
            ? ImmutableList.of()
            : cpu
                ? sizes.cpusFor((int) other.getAsLong(), system)
                : sizes.memories((int) other.getAsLong(), system);
    if (fitting.isEmpty()) {
      for (int size : cpu ? sizes.cpus(system) : sizes.memories(system)) {
        String hint = other.isEmpty() ? "" : cpu ? ", needs another memory" : ", needs another cpu";
        found.accept(Value.string(Integer.toString(size), amount(size, cpu) + hint));
      }
      return;
    }
    List<FargateSize> byPrice =
        fitting.stream()
            .map(size -> pair(size, (int) other.getAsLong(), cpu))
            .sorted(sizes.cheapestFirst())
            .toList();
    for (int size : fitting) {
      int rank = byPrice.indexOf(pair(size, (int) other.getAsLong(), cpu));
      found.accept(
          Value.string(Integer.toString(size), amount(size, cpu) + price(rank, fitting.size())));
    }
  }

  private static FargateSize pair(int size, int other, boolean cpu) {
    return cpu ? new FargateSize(size, other) : new FargateSize(other, size);
  }

  private static String price(int rank, int of) {
    return rank == 0
        ? ", cheapest"
        : rank == of - 1 ? ", most expensive" : ", price " + (rank + 1) + " of " + of;
  }

  private static String amount(int size, boolean cpu) {
    String number =
        BigDecimal.valueOf(size)
            .divide(UNIT, 3, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return number + (cpu ? " vCPU" : " GB");
  }
}
