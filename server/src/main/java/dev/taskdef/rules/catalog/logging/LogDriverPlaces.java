package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Optional;

/** Whether there is a log driver, and whether the place where the task runs has it. */
final class LogDriverPlaces {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html";

  private LogDriverPlaces() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("log-driver-enum", Severity.ERROR, Basis.DOCUMENTED)
                .summary("ECS does not offer this log driver of Docker")
                .why(
                    "ECS offers eight log drivers: awslogs, splunk, awsfirelens, json-file, fluentd, gelf, syslog and journald. Docker has more, and"
                        + " the value is not valid here.")
                .bad(Examples.container("\"logConfiguration\": { \"logDriver\": <|\"gcplogs\"|> }"))
                .good(Examples.container("\"logConfiguration\": { \"logDriver\": \"json-file\" }"))
                .build(),
            LogDriverPlaces::notOffered),
        new ContainerCheck(
            spec("log-driver-mi", Severity.WARNING, Basis.DOCUMENTED)
                .summary("The log driver is not available on Managed Instances")
                .why(
                    "Managed Instances have awslogs, splunk and awsfirelens; of json-file the pages of AWS say different things.")
                .bad(mi("<|\"syslog\"|>"))
                .good(mi("\"json-file\""))
                .build(),
            LogDriverPlaces::managedInstances),
        new ContainerCheck(
            spec("log-configuration-missing", Severity.HINT, Basis.PRACTICE)
                .summary("Nothing collects what the container prints")
                .why(
                    "Without a logConfiguration the output of the container stays where it runs. On Fargate it is lost; on EC2 it lies on the"
                        + " instance until the container is removed.")
                .bad(Examples.container("").replace("\"name\": \"web\"", "\"name\": <|\"web\"|>"))
                .good(Examples.container("\"logConfiguration\": { \"logDriver\": \"json-file\" }"))
                .good(Examples.container("\"logConfiguration\": ${LOGS}"))
                .build(),
            LogDriverPlaces::missing));
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(LOGGING).severity(severity).basis(basis).seeAlso(PAGE);
  }

  private static String mi(String driver) {
    return Examples.task(
        "\"family\": \"web\",\n  \"networkMode\": \"awsvpc\",\n  \"requiresCompatibilities\": [\"MANAGED_INSTANCES\"],\n  \"cpu\": \"1024\",\n  \"memory\": \"2048\"",
        "\"logConfiguration\": { \"logDriver\": " + driver + " }");
  }

  private static void notOffered(Container container, TaskFacts facts, Report report) {
    Optional<Text> name = container.logDriver();
    name.flatMap(n -> Tables.bundled().logDrivers().driver(n.value()))
        .filter(driver -> !driver.offered())
        .ifPresent(driver -> notOffered(container, name.orElseThrow(), driver, report));
  }

  private static void notOffered(Container container, Text name, LogDriver driver, Report report) {
    Finding finding =
        report.at(
            name.node(),
            "ECS does not offer the log driver \""
                + driver.name()
                + "\""
                + (driver.instead().isEmpty()
                    ? "."
                    : "; \"" + driver.instead() + "\" comes closest."));
    report.silenceInside(name.node().range());
    if (driver.name().equals("none")) {
      finding.suggested(
          "Remove \"logConfiguration\"",
          () -> JsonEdits.removeMember(container.block().member("logConfiguration").orElseThrow()));
    }
  }

  private static void managedInstances(Container container, TaskFacts facts, Report report) {
    if (facts.launchTypes().includes(LaunchType.MANAGED_INSTANCES)) {
      LogConfig.of(container)
          .filter(
              log ->
                  log.facts()
                      .filter(d -> !d.launchTypes().contains("MANAGED_INSTANCES"))
                      .isPresent())
          .ifPresent(
              log ->
                  report.at(
                      log.driver().node(),
                      "Managed Instances have no log driver \""
                          + log.driver().value()
                          + "\"; use awslogs, splunk or awsfirelens."));
    }
  }

  private static void missing(Container container, TaskFacts facts, Report report) {
    Block block = container.block();
    if (!block.lacks("logConfiguration")) {
      return;
    }
    Finding finding =
        report.at(
            container.headline(),
            facts.onFargate()
                ? "Nothing collects what this container prints; on Fargate it is lost."
                : "Nothing collects what this container prints.");
    region(block)
        .ifPresent(
            region ->
                finding.suggested(
                    "Send it to CloudWatch Logs in " + region,
                    () -> insert(container, facts, region)));
  }

  // Nobody but the author knows the Region; a private image tells it.
  static Optional<String> region(Block container) {
    return container
        .text("image")
        .flatMap(image -> ImageReference.parse(image.value()))
        .flatMap(ImageReference::ecr)
        .map(ImageReference.Ecr::region);
  }

  private static ImmutableList<TextEdit> insert(
      Container container, TaskFacts facts, String region) {
    return JsonEdits.insertMember(
        container.node(), "logConfiguration", awslogs(container, facts, region), Place.last());
  }

  /** A log configuration for CloudWatch Logs, as JSON. */
  static String awslogs(Container container, TaskFacts facts, String region) {
    String name = container.name().map(Text::value).orElse("web");
    String family = facts.family().value().filter(f -> !f.isEmpty()).orElse(name);
    String options =
        "{\"awslogs-group\":%s,\"awslogs-region\":%s,\"awslogs-stream-prefix\":%s}"
            .formatted(
                JsonEdits.quoted("/ecs/" + family),
                JsonEdits.quoted(region),
                JsonEdits.quoted(name));
    return "{\"logDriver\":\"awslogs\",\"options\":" + options + "}";
  }
}
