package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.Parameters;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonString;
import java.util.Optional;
import java.util.function.Predicate;

/** Options that the log driver does not take. */
final class LogOptionNames {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html";
  private static final String REFUSED = "Log driver {driver} disallows options: {key}";
  private static final String AWSLOGS =
      "\"awslogs-group\": \"/ecs/web\", \"awslogs-region\": \"eu-west-1\"";

  /** Of the skeleton that the AWS CLI writes; there is a rule of its own for it. */
  private static final String SKELETON = "KeyName";

  private LogOptionNames() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(
        new ContainerCheck(
            RuleSpec.named("log-option-unknown")
                .topic(LOGGING)
                .severity(ERROR)
                .basis(ISSUE)
                .summary("The log driver has no such option")
                .why(
                    "ECS keeps a list of options for each log driver and refuses a definition that gives another one, also where Docker would"
                        + " take it. An option that resembles none we know is a warning only: it may be newer than our list.")
                .serverMessage(REFUSED)
                .seeAlso(PAGE)
                .covers("journald-options")
                .bad(
                    example("awslogs", AWSLOGS + ", <|\"awslogs-stream\"|>: \"web\""),
                    example("awslogs", AWSLOGS + ", \"awslogs-stream-prefix\": \"web\""))
                .bad(
                    example("json-file", "<|\"max-sise\"|>: \"10m\""),
                    example("json-file", "\"max-size\": \"10m\""))
                .good(example("awslogs", AWSLOGS + ", \"awslogs-stream-prefix\": \"web\""))
                .good(example("awslogs", AWSLOGS + ", \"${OPTION}\": \"web\""))
                .build(),
            LogOptionNames::unknown),
        new ContainerCheck(
            RuleSpec.named("log-option-wrong-driver")
                .topic(LOGGING)
                .severity(ERROR)
                .basis(ISSUE)
                .summary("An option belongs to another log driver")
                .why(
                    "Each log driver has options of its own, most of them named after it. ECS refuses those of another driver.")
                .serverMessage(REFUSED)
                .seeAlso(PAGE)
                .bad(
                    example("json-file", "<|\"awslogs-group\"|>: \"/ecs/web\""),
                    example("json-file", ""))
                .bad(example("awslogs", AWSLOGS + ", <|\"max-size\"|>: \"10m\""))
                .good(example("json-file", "\"max-size\": \"10m\""))
                .build(),
            LogOptionNames::wrongDriver),
        new ContainerCheck(
            RuleSpec.named("log-option-empty")
                .topic(LOGGING)
                .severity(ERROR)
                .basis(ISSUE)
                .summary("An option of the log driver is empty")
                .why(
                    "ECS refuses an empty awslogs-group. Other options that are empty say nothing, and are better left out.")
                .serverMessage("option 'awslogs-group' should not be null or empty")
                .seeAlso(PAGE)
                .bad(
                    example(
                        "awslogs",
                        "\"awslogs-group\": <|\"\"|>, \"awslogs-region\": \"eu-west-1\""))
                .good(example("awslogs", AWSLOGS))
                .build(),
            LogOptionNames::empty));
  }

  private static String example(String driver, String options) {
    return Examples.container(
        "\"logConfiguration\": { \"logDriver\": \""
            + driver
            + "\", \"options\": {"
            + (options.isEmpty() ? "" : " " + options + " ")
            + "} }");
  }

  private static ImmutableList<JsonMember> strangers(LogConfig log, LogDriver driver) {
    return log.options().stream()
        .flatMap(o -> o.node().members().stream())
        .filter(m -> m.key().isExact() && !m.name().isEmpty() && !m.name().equals(SKELETON))
        .filter(m -> driver.option(m.name()).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** The driver that an option is named after, or that alone takes it. */
  private static Optional<LogDriver> owner(String option) {
    ImmutableList<LogDriver> takers = Tables.bundled().logDrivers().driversWith(option);
    return takers.size() == 1
        ? Optional.of(takers.get(0))
        : Tables.bundled().logDrivers().drivers().stream()
            .filter(d -> option.startsWith(d.name() + "-"))
            .findFirst();
  }

  private static boolean isForeign(JsonMember member, LogDriver driver) {
    return !driver.foreign().containsKey(member.name())
        && owner(member.name()).filter(o -> !o.name().equals(driver.name())).isPresent();
  }

  private static void unknown(Container container, TaskFacts facts, Report report) {
    Optional<LogConfig> log = LogConfig.of(container);
    Optional<LogDriver> driver =
        log.flatMap(LogConfig::facts).filter(Predicate.not(LogDriver::freeForm));
    if (driver.isPresent()) {
      for (JsonMember stranger : strangers(log.get(), driver.get())) {
        if (!isForeign(stranger, driver.get())) {
          unknown(stranger, driver.get(), report);
        }
      }
    }
  }

  private static void unknown(JsonMember stranger, LogDriver driver, Report report) {
    Optional<LogDriver.Foreign> foreign =
        Optional.ofNullable(driver.foreign().get(stranger.name()));
    ImmutableSet<String> names = driver.options().keySet();
    Optional<String> near =
        foreign
            .map(LogDriver.Foreign::instead)
            .filter(instead -> !instead.isEmpty())
            .or(() -> foreign.isPresent() ? Optional.empty() : near(stranger.name(), names));
    boolean sure = foreign.isPresent() ? foreign.get().refusalSeen() : near.isPresent();
    Finding finding =
        report
            .at(stranger.key(), message(stranger.name(), driver, foreign, near))
            .answering("driver", driver.name());
    if (!sure) {
      finding.severity(WARNING);
    }
    near.filter(n -> stranger.object().member(n).isEmpty())
        .ifPresent(
            n ->
                finding.suggested(
                    "Rename to \"" + n + "\"", () -> JsonEdits.renameKey(stranger, n)));
    finding.suggested("Remove \"" + stranger.name() + "\"", () -> JsonEdits.removeMember(stranger));
  }

  // "group" for "awslogs-group" is a slip as well.
  private static Optional<String> near(String name, ImmutableSet<String> names) {
    return Nearest.to(name.replace('_', '-'), names)
        .or(() -> names.stream().filter(n -> n.endsWith("-" + name)).findFirst());
  }

  private static String message(
      String name, LogDriver driver, Optional<LogDriver.Foreign> foreign, Optional<String> near) {
    if (foreign.isPresent()) {
      return "The log driver "
          + driver.name()
          + " of ECS does not take \""
          + name
          + "\". "
          + foreign.get().doc();
    }
    return near.map(
            n ->
                "The log driver "
                    + driver.name()
                    + " has no option \""
                    + name
                    + "\"; it has \""
                    + n
                    + "\".")
        .orElseGet(
            () ->
                "The log driver "
                    + driver.name()
                    + " has no option \""
                    + name
                    + "\" that we know of (the AWS model of "
                    + Parameters.modelDate()
                    + "); ECS refuses options that are not on its list.");
  }

  private static void wrongDriver(Container container, TaskFacts facts, Report report) {
    Optional<LogConfig> log = LogConfig.of(container);
    Optional<LogDriver> driver = log.flatMap(LogConfig::facts);
    if (driver.isPresent()) {
      for (JsonMember stranger : strangers(log.get(), driver.get())) {
        if (isForeign(stranger, driver.get()) && !isOfPlugin(stranger, driver.get())) {
          wrongDriver(stranger, driver.get(), report);
        }
      }
    }
  }

  // With awsfirelens any name may be one of an output plug-in, but for those named after a driver.
  private static boolean isOfPlugin(JsonMember member, LogDriver driver) {
    return driver.freeForm() && !member.name().startsWith("awslogs-");
  }

  private static void wrongDriver(JsonMember stranger, LogDriver driver, Report report) {
    String owner = owner(stranger.name()).orElseThrow().name();
    Finding finding =
        report
            .at(
                stranger.key(),
                "\""
                    + stranger.name()
                    + "\" is an option of the log driver "
                    + owner
                    + ", not of "
                    + driver.name()
                    + ".")
            .answering("driver", driver.name())
            .suggested(
                "Remove \"" + stranger.name() + "\"", () -> JsonEdits.removeMember(stranger));
    if (driver.freeForm()) {
      finding.severity(WARNING);
    }
  }

  private static void empty(Container container, TaskFacts facts, Report report) {
    Optional<LogConfig> log = LogConfig.of(container);
    if (log.flatMap(LogConfig::options).isEmpty()) {
      return;
    }
    for (JsonMember member : log.get().options().get().node().members()) {
      boolean empty =
          member
              .value()
              .filter(v -> v instanceof JsonString s && s.isExact() && s.value().isEmpty())
              .isPresent();
      if (empty && !member.name().equals(SKELETON)) {
        Finding finding =
            report.at(
                member.value().orElseThrow(), "The option \"" + member.name() + "\" is empty.");
        if (!member.name().equals("awslogs-group")
            || !log.get().driver().value().equals("awslogs")) {
          finding
              .severity(facts.consumer().stripsEmpty() ? INFORMATION : WARNING)
              .suggested("Remove \"" + member.name() + "\"", () -> JsonEdits.removeMember(member));
        }
      }
    }
  }
}
