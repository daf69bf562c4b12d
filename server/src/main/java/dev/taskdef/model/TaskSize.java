package dev.taskdef.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two sizes of a task as ECS reads them: strings of a plain number, or of a number with a unit.
 * Source: the parameter reference of the developer guide, task size.
 */
public final class TaskSize {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,9}");
  private static final Pattern VCPU =
      Pattern.compile("(\\d{0,6}\\.?\\d{1,6})\\s*vcpu", Pattern.CASE_INSENSITIVE);
  private static final Pattern GB =
      Pattern.compile("(\\d{0,6}\\.?\\d{1,6})\\s*gb", Pattern.CASE_INSENSITIVE);

  private TaskSize() {}

  /** CPU units that {@code "512"} or {@code "0.5 vCPU"} asks for; empty where ECS reads no size. */
  public static OptionalLong cpuUnits(String cpu) {
    return read(cpu, VCPU);
  }

  /** MiB that {@code "1024"} or {@code "1 GB"} asks for; empty where ECS reads no size. */
  public static OptionalLong memoryMib(String memory) {
    return read(memory, GB);
  }

  /** CPU units of the task, where known and readable. */
  public static OptionalLong cpuUnits(TaskFacts facts) {
    return facts.cpu().value().map(TaskSize::cpuUnits).orElse(OptionalLong.empty());
  }

  /** MiB of the task, where known and readable. */
  public static OptionalLong memoryMib(TaskFacts facts) {
    return facts.memory().value().map(TaskSize::memoryMib).orElse(OptionalLong.empty());
  }

  private static OptionalLong read(String size, Pattern withUnit) {
    if (PLAIN.matcher(size).matches()) {
      return OptionalLong.of(Long.parseLong(size));
    }
    Matcher matcher = withUnit.matcher(size);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        new BigDecimal(matcher.group(1))
            .multiply(BigDecimal.valueOf(1024))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue());
  }
}
