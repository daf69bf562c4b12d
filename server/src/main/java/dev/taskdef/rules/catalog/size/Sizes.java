package dev.taskdef.rules.catalog.size;

import dev.taskdef.model.TaskFacts;
import java.util.List;
import java.util.stream.Collectors;

/** How messages write sizes. */
final class Sizes {
  private static final int SHOWN = 8;

  private Sizes() {}

  /** The name that the table of sizes has for the task's operating system; Linux where unknown. */
  static String system(TaskFacts facts) {
    return facts.onWindows() ? "WINDOWS" : "LINUX";
  }

  /** CPU units as a part of a vCPU: {@code 0.25 vCPU}. */
  static String vcpu(long units) {
    return trim(units / 1024.0) + " vCPU";
  }

  /** MiB as GB where it is a round number of them, else as MiB. */
  static String memory(long mib) {
    return mib % 512 == 0 && mib >= 512
        ? mib + " MiB (" + trim(mib / 1024.0) + " GB)"
        : mib + " MiB";
  }

  /** Numbers with commas and a final "or"; long rows as their first and last. */
  static String list(List<Integer> numbers) {
    if (numbers.size() > SHOWN) {
      return numbers.get(0) + ", " + numbers.get(1) + " … " + numbers.get(numbers.size() - 1);
    }
    String joined =
        numbers.stream().map(n -> Integer.toString(n)).collect(Collectors.joining(", "));
    int last = joined.lastIndexOf(", ");
    return last < 0 ? joined : joined.substring(0, last) + " or" + joined.substring(last + 1);
  }

  private static String trim(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
