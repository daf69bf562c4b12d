package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.primitives.Longs;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.LogOption;
import dev.taskdef.syntax.JsonEdits;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of the options of log drivers, by the table of drivers. */
final class LogOptionValues {
  private static final Pattern SIZE =
      Pattern.compile("-1|\\d+(?:\\.\\d+)? ?(?:[kKmMgGtT][iI]?)?[bB]?");
  private static final Pattern SCHEME = Pattern.compile("([a-z+]+)://.*", Pattern.CASE_INSENSITIVE);
  private static final ImmutableSet<String> BOOLEANS =
      ImmutableSet.of(
          "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");

  /** Drivers whose addresses Docker takes with their protocol only. */
  private static final ImmutableSet<String> SCHEME_NEEDED = ImmutableSet.of("gelf", "syslog");

  private LogOptionValues() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(value(), together(), removed());
  }

  private static ContainerCheck value() {
    return new ContainerCheck(
        spec("log-option-value", Severity.ERROR)
            .summary("An option of the log driver has a value that it cannot have")
            .why(
                "The log driver reads the texts of its options when the container starts: as one of a few words, a number, a size, an address."
                    + " With any other text the container does not start.")
            .covers(
                "log-mode-value",
                "log-buffer-size-value",
                "splunk-value",
                "gelf-value",
                "fluentd-address-value",
                "syslog-value",
                "json-file-value")
            .bad(
                example("json-file", "\"mode\": <|\"nonblocking\"|>"),
                example("json-file", "\"mode\": \"non-blocking\""))
            .bad(
                example(
                    "json-file",
                    "\"mode\": \"non-blocking\", \"max-buffer-size\": <|\"25 megs\"|>"))
            .bad(example("gelf", "\"gelf-address\": <|\"http://graylog.example.com\"|>"))
            .good(example("json-file", "\"mode\": \"non-blocking\", \"max-buffer-size\": \"25m\""))
            .good(example("json-file", "\"max-size\": \"10m\", \"max-file\": \"${FILES}\""))
            .build(),
        LogOptionValues::value);
  }

  private static ContainerCheck together() {
    return new ContainerCheck(
        spec("log-options-together", Severity.WARNING)
            .summary("Two options of the log driver do not go together")
            .why(
                "Some options exclude each other, and some do nothing without another one. Docker refuses several of these pairs when the"
                    + " container starts.")
            .covers("awslogs-multiline-both", "log-buffer-with-blocking")
            .bad(
                example(
                    "awslogs",
                    "\"awslogs-group\": \"/ecs/web\", \"awslogs-region\": \"eu-west-1\", \"awslogs-datetime-format\": \"%Y\", <|\"awslogs-multiline-pattern\"|>: \"^ERROR\""))
            .bad(
                example("json-file", "\"mode\": \"blocking\", <|\"max-buffer-size\"|>: \"25m\""),
                example("json-file", "\"mode\": \"blocking\""))
            .bad(example("json-file", "<|\"max-file\"|>: \"3\""))
            .good(example("json-file", "\"max-size\": \"10m\", \"max-file\": \"3\""))
            .build(),
        LogOptionValues::together);
  }

  private static ContainerCheck removed() {
    return new ContainerCheck(
        RuleSpec.named("fluentd-async-connect-removed")
            .topic(LOGGING)
            .severity(Severity.WARNING)
            .basis(Basis.AGENT)
            .summary("An option of the log driver fluentd is gone from newer versions of Docker")
            .why(
                "Docker replaced fluentd-async-connect by fluentd-async in version 20.10 and took it out in version 28, which container instances"
                    + " get with their updates.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html")
            .bad(
                example("fluentd", "<|\"fluentd-async-connect\"|>: \"true\""),
                example("fluentd", "\"fluentd-async\": \"true\""))
            .good(example("fluentd", "\"fluentd-async\": \"true\""))
            .build(),
        LogOptionValues::removed);
  }

  private static RuleSpec.Builder spec(String id, Severity severity) {
    return RuleSpec.named(id)
        .topic(LOGGING)
        .severity(severity)
        .basis(DOCUMENTED)
        .seeAlso(
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html");
  }

  private static String example(String driver, String options) {
    return Examples.container(
        "\"logConfiguration\": { \"logDriver\": \""
            + driver
            + "\", \"options\": { "
            + options
            + " } }");
  }

  private static void value(Container container, TaskFacts facts, Report report) {
    Optional<LogConfig> log = LogConfig.of(container);
    Optional<LogDriver> driver = log.flatMap(LogConfig::facts);
    if (driver.isEmpty()) {
      return;
    }
    for (LogOption option : driver.get().options().values()) {
      // awslogs-create-group has a rule of its own.
      if (!option.name().equals("awslogs-create-group")) {
        log.get()
            .option(option.name())
            .filter(value -> !value.value().isEmpty())
            .ifPresent(value -> value(driver.get(), option, value, report));
      }
    }
  }

  private static void value(LogDriver driver, LogOption option, Text value, Report report) {
    wrong(driver, option, value.value())
        .ifPresent(
            why -> {
              Finding finding =
                  report.at(
                      value.node(),
                      "\""
                          + value.value()
                          + "\" is not possible for \""
                          + option.name()
                          + "\": "
                          + why);
              meant(option, value.value())
                  .ifPresent(
                      word ->
                          finding.suggested(
                              "Change to \"" + word + "\"",
                              () -> JsonEdits.replace(value.node(), JsonEdits.quoted(word))));
            });
  }

  /** What is wrong with the value, as the end of a sentence; empty where nothing is. */
  private static Optional<String> wrong(LogDriver driver, LogOption option, String value) {
    return switch (option.type()) {
      case CHOICE ->
          Optional.of("it is one of " + Nearest.list(option.values()) + ".")
              .filter(why -> !option.values().contains(value));
      case BOOLEAN ->
          Optional.of("it is \"true\" or \"false\".").filter(why -> !BOOLEANS.contains(value));
      case INTEGER ->
          Optional.of("it is " + bounds(option.range()) + ".").filter(why -> !isIn(option, value));
      case SIZE ->
          Optional.of("it is a size such as \"25m\".")
              .filter(why -> !SIZE.matcher(value).matches());
      case ADDRESS, URL -> scheme(driver, option, value);
      default -> Optional.empty();
    };
  }

  private static boolean isIn(LogOption option, String value) {
    Long number = Longs.tryParse(value);
    return number != null && option.range().contains(number);
  }

  private static String bounds(Range<Long> range) {
    if (range.hasLowerBound() && range.hasUpperBound()) {
      return "a whole number from " + range.lowerEndpoint() + " to " + range.upperEndpoint();
    }
    return range.hasLowerBound()
        ? "a whole number from " + range.lowerEndpoint() + " on"
        : "a whole number";
  }

  private static Optional<String> scheme(LogDriver driver, LogOption option, String value) {
    var matcher = SCHEME.matcher(value);
    boolean known =
        matcher.matches()
            ? option.schemes().isEmpty()
                || option.schemes().contains(matcher.group(1).toLowerCase(Locale.ROOT))
            : option.type() == LogOption.Type.ADDRESS && !SCHEME_NEEDED.contains(driver.name());
    return known
        ? Optional.empty()
        : Optional.of("it begins with " + String.join("://, ", option.schemes()) + "://.");
  }

  private static Optional<String> meant(LogOption option, String value) {
    if (option.type() == LogOption.Type.CHOICE) {
      return Nearest.to(value, option.values());
    }
    if (option.type() == LogOption.Type.BOOLEAN) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "yes", "on", "true" -> Optional.of("true");
        case "no", "off", "false" -> Optional.of("false");
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static void removed(Container container, TaskFacts facts, Report report) {
    String old = "fluentd-async-connect";
    LogConfig.of(container, "fluentd")
        .flatMap(LogConfig::options)
        .flatMap(o -> o.member(old))
        .ifPresent(
            member -> {
              Finding finding =
                  report
                      .at(
                          member.key(),
                          "Docker 28 no longer knows fluentd-async-connect; fluentd-async does the same.")
                      .deprecated();
              if (member.object().member("fluentd-async").isEmpty()) {
                finding.suggested(
                    "Rename to \"fluentd-async\"",
                    () -> JsonEdits.renameKey(member, "fluentd-async"));
              }
            });
  }

  private static void together(Container container, TaskFacts facts, Report report) {
    Optional<LogConfig> log = LogConfig.of(container);
    Optional<LogDriver> driver = log.flatMap(LogConfig::facts);
    if (driver.isEmpty() || log.get().options().isEmpty()) {
      return;
    }
    for (LogOption option : driver.get().options().values()) {
      if (log.get().options().get().has(option.name())) {
        excluded(log.get(), option)
            .or(() -> needed(log.get(), option))
            .ifPresent(message -> together(log.get(), option.name(), message, report));
      }
    }
  }

  // Of two that exclude each other the later in the table is told.
  private static Optional<String> excluded(LogConfig log, LogOption option) {
    if (option.name().equals("max-buffer-size")
        && log.option("mode").filter(m -> m.value().equals("blocking")).isPresent()) {
      return Optional.of("max-buffer-size goes with the mode non-blocking, and mode is blocking.");
    }
    return option.excludes().stream()
        .filter(other -> log.options().orElseThrow().has(other))
        .filter(other -> other.compareTo(option.name()) < 0)
        .findFirst()
        .map(other -> "\"" + option.name() + "\" cannot stand beside \"" + other + "\"; keep one.");
  }

  private static Optional<String> needed(LogConfig log, LogOption option) {
    return option.needs().stream()
        .filter(log::lacks)
        .findFirst()
        .map(other -> "\"" + option.name() + "\" does nothing without \"" + other + "\".");
  }

  private static void together(LogConfig log, String option, String message, Report report) {
    var member = log.options().flatMap(o -> o.member(option)).orElseThrow();
    report
        .at(member.key(), message)
        .suggested("Remove \"" + option + "\"", () -> JsonEdits.removeMember(member));
  }
}
