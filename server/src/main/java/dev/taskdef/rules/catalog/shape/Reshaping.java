package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of other tools, brought into the shape that ECS wants; only where that is mechanical. */
final class Reshaping {
  private static final Pattern SIZE =
      Pattern.compile("(?i)(\\d+)\\s*(b|k|kb|kib|m|mb|mib|mi|g|gb|gib|gi)?");
  private static final Pattern DURATION = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");
  private static final Pattern PORT =
      Pattern.compile("(?:(?:[0-9.]+:)?(\\d+):)?(\\d+)(?:/(tcp|udp))?");

  private Reshaping() {}

  /** The value as JSON for the member that was meant; empty where a person has to decide. */
  static Optional<String> of(StrangeKey key) {
    Optional<JsonValue> value = key.member().value();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (key.rightName()) {
      case "portMappings" -> each(value.get(), Reshaping::port);
      case "dependsOn" ->
          names(value.get()).flatMap(v -> v).or(() -> each(value.get(), Reshaping::dependency));
      case "memory", "memoryReservation" -> mebibytes(value.get());
      case "cpu" -> cpuUnits(value.get());
      case "stopTimeout", "startTimeout" -> seconds(value.get());
      case "extraHosts" -> each(value.get(), Reshaping::host);
      case "volumesFrom" ->
          each(value.get(), v -> Optional.of("{\"sourceContainer\": " + v.text() + "}"));
      case "healthCheck" -> healthCheck(value.get());
      case "logConfiguration" -> logging(value.get());
      case "environment" -> Pairs.listOf(value.get(), "name", "value");
      case "secrets" -> Pairs.listOf(value.get(), "name", "valueFrom");
      default -> Optional.empty();
    };
  }

  private static Optional<String> each(JsonValue value, Function<JsonValue, Optional<String>> one) {
    ImmutableList<JsonValue> elements =
        value instanceof JsonArray array ? array.elements() : ImmutableList.of(value);
    ImmutableList<String> all =
        elements.stream()
            .flatMap(e -> one.apply(e).stream())
            .collect(ImmutableList.toImmutableList());
    return all.size() == elements.size() && !all.isEmpty()
        ? Optional.of("[" + String.join(", ", all) + "]")
        : Optional.empty();
  }

  private static Optional<String> port(JsonValue value) {
    if (!(value instanceof JsonString || value instanceof JsonNumber)) {
      return Optional.empty();
    }
    Matcher port = PORT.matcher(Words.literal(value).strip());
    if (!port.matches()) {
      return Optional.empty();
    }
    String host = port.group(1) == null ? "" : ", \"hostPort\": " + port.group(1);
    String protocol = port.group(3) == null ? "" : ", \"protocol\": \"" + port.group(3) + "\"";
    return Optional.of("{\"containerPort\": " + port.group(2) + host + protocol + "}");
  }

  private static Optional<Optional<String>> names(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.of(
            object.members().stream()
                .map(m -> dependency(JsonEdits.quoted(m.name()), condition(m)))
                .collect(Collectors.joining(", ", "[", "]"))));
  }

  private static String condition(JsonMember member) {
    String text = member.value().map(JsonValue::text).orElse("");
    if (text.contains("service_healthy")) {
      return "HEALTHY";
    }
    return text.contains("service_completed_successfully") ? "SUCCESS" : "START";
  }

  private static Optional<String> dependency(JsonValue value) {
    return value instanceof JsonString
        ? Optional.of(dependency(value.text(), "START"))
        : Optional.empty();
  }

  private static String dependency(String name, String condition) {
    return "{\"containerName\": " + name + ", \"condition\": \"" + condition + "\"}";
  }

  private static Optional<String> host(JsonValue value) {
    if (!(value instanceof JsonString string) || !string.value().contains(":")) {
      return Optional.empty();
    }
    int colon = string.value().indexOf(':');
    return Optional.of(
        "{\"hostname\": "
            + JsonEdits.quoted(string.value().substring(0, colon).strip())
            + ", \"ipAddress\": "
            + JsonEdits.quoted(string.value().substring(colon + 1).strip())
            + "}");
  }

  /**
   * A size with a unit, such as {@code 512m} or {@code 1 GB}, in MiB; bytes where a large number
   * has none.
   */
  static Optional<String> mebibytes(JsonValue value) {
    Matcher size = SIZE.matcher(Words.literal(value).strip());
    if (!size.matches() || size.group(1).length() > 15) {
      return Optional.empty();
    }
    long number = Long.parseLong(size.group(1));
    String unit =
        size.group(2) == null
            ? ""
            : size.group(2).substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    long mebibytes =
        switch (unit) {
          case "g" -> number * 1024;
          case "m" -> number;
          case "k" -> number / 1024;
          case "b" -> number / (1024 * 1024);
          default -> number >= 1024 * 1024 ? number / (1024 * 1024) : number;
        };
    return mebibytes > 0 ? Optional.of(Long.toString(mebibytes)) : Optional.empty();
  }

  /**
   * A number of vCPUs, such as {@code 0.5} or {@code 0.5 vCPU}, in CPU units of which a vCPU has
   * 1024.
   */
  static Optional<String> cpuUnits(JsonValue value) {
    String text = Words.literal(value).strip().replaceFirst("(?i)\\s*vcpus?$", "");
    if (!text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    BigDecimal units = new BigDecimal(text).multiply(BigDecimal.valueOf(1024));
    return Optional.of(units.setScale(0, RoundingMode.HALF_UP).toPlainString());
  }

  /** A duration such as {@code 30s} or {@code 1m30s} in seconds. */
  static Optional<String> seconds(JsonValue value) {
    String text = Words.literal(value).strip();
    Matcher parts = DURATION.matcher(text);
    if (text.isEmpty() || text.length() > 12 || !parts.matches()) {
      return text.matches("\\d{1,9}") ? Optional.of(text) : Optional.empty();
    }
    long seconds = part(parts.group(1)) * 3600 + part(parts.group(2)) * 60 + part(parts.group(3));
    return Optional.of(Long.toString(seconds));
  }

  private static long part(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Optional<String> healthCheck(JsonValue value) {
    return renamed(
        value,
        member ->
            switch (member.name()) {
              case "test" -> member.value().map(v -> "\"command\": " + command(v));
              case "interval", "timeout" -> time(member, member.name());
              case "start_period" -> time(member, "startPeriod");
              case "retries" -> member.value().map(v -> "\"retries\": " + Words.literal(v));
              default -> Optional.empty();
            });
  }

  private static String command(JsonValue value) {
    return value instanceof JsonString ? "[\"CMD-SHELL\", " + value.text() + "]" : value.text();
  }

  private static Optional<String> time(JsonMember member, String name) {
    return member.value().flatMap(Reshaping::seconds).map(s -> JsonEdits.quoted(name) + ": " + s);
  }

  private static Optional<String> logging(JsonValue value) {
    return renamed(
        value,
        member ->
            switch (member.name()) {
              case "driver", "logDriver" -> member.value().map(v -> "\"logDriver\": " + v.text());
              case "options" -> member.value().map(v -> "\"options\": " + v.text());
              default -> Optional.empty();
            });
  }

  private static Optional<String> renamed(
      JsonValue value, Function<JsonMember, Optional<String>> one) {
    if (!(value instanceof JsonObject object) || object.members().isEmpty()) {
      return Optional.empty();
    }
    ImmutableList<String> all =
        object.members().stream()
            .flatMap(m -> one.apply(m).stream())
            .collect(ImmutableList.toImmutableList());
    return all.size() == object.members().size()
        ? Optional.of("{" + String.join(", ", all) + "}")
        : Optional.empty();
  }
}
