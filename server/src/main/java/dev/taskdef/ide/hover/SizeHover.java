package dev.taskdef.ide.hover;

import dev.taskdef.model.TaskSize;
import dev.taskdef.schema.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers in the units that people think in. */
final class SizeHover implements HoverSource {
  private static final BigDecimal UNIT = BigDecimal.valueOf(1024);
  private static final int MINUTE = 60;

  @Override
  public Optional<String> at(HoverPlace place) {
    if (place.valueOf().isEmpty()) {
      return Optional.empty();
    }
    String unit = place.parameter().flatMap(Parameter::unit).orElse("");
    OptionalLong number = number(place);
    if (number.isEmpty() || number.getAsLong() < 0) {
      return Optional.empty();
    }
    long value = number.getAsLong();
    if (place.path().equals("cpu") || place.path().equals("containerDefinitions[].cpu")) {
      return Optional.of(value + " CPU units = " + of1024(value) + " vCPU");
    }
    if (unit.equals("MiB")) {
      return Optional.of(value + " MiB = " + of1024(value) + " GiB");
    }
    return unit.equals("seconds") && value > MINUTE
        ? Optional.of(value + " seconds = " + words(value))
        : unit.isEmpty() ? Optional.empty() : Optional.of(value + " " + unit);
  }

  private static OptionalLong number(HoverPlace place) {
    if (place.path().equals("cpu")) {
      return place.text().map(TaskSize::cpuUnits).orElse(OptionalLong.empty());
    }
    if (place.path().equals("memory")) {
      return place.text().map(TaskSize::memoryMib).orElse(OptionalLong.empty());
    }
    return place.number().map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static String of1024(long value) {
    return BigDecimal.valueOf(value)
        .divide(UNIT, 3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A time in words: {@code 2 minutes 30 seconds}. */
  static String words(long seconds) {
    Duration time = Duration.ofSeconds(seconds);
    String words =
        part(time.toDays(), "day")
            + part(time.toHoursPart(), "hour")
            + part(time.toMinutesPart(), "minute")
            + part(time.toSecondsPart(), "second");
    return words.isEmpty() ? "0 seconds" : words.strip();
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : " " + count + " " + unit + (count == 1 ? "" : "s");
  }
}
