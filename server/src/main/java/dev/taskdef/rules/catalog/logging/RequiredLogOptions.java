package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.LogOption;

/**
 * A log driver without the options that it cannot do without: one idea over the table of drivers.
 *
 * @param spec the page of this driver
 * @param driver the driver's name
 */
record RequiredLogOptions(RuleSpec spec, String driver) implements ContainerRule {

  static ImmutableList<RequiredLogOptions> all() {
    String token =
        ", \"secretOptions\": [{ \"name\": \"splunk-token\", \"valueFrom\": \"arn:aws:ssm:eu-west-1:123456789012:parameter/splunk\" }]";
    String url = "{ \"splunk-url\": \"https://splunk.example.com:8088\" }";
    return ImmutableList.of(
        new RequiredLogOptions(
            spec("splunk-required", Severity.ERROR, Basis.ISSUE)
                .summary("The log driver splunk lacks its URL or its token")
                .why(
                    "splunk needs splunk-url, the address of the collector, and splunk-token, which belongs into secretOptions. ECS refuses a"
                        + " definition that lacks one.")
                .serverMessage("Log driver splunk requires options: {options}")
                .bad(example("<|\"splunk\"|>", url))
                .bad(example("<|\"splunk\"|>", "{}"))
                .good(example("\"splunk\"", url + token))
                .good(example("\"splunk\"", "${OPTIONS}"))
                .build(),
            "splunk"),
        new RequiredLogOptions(
            spec("gelf-required", Severity.WARNING, Basis.DOCUMENTED)
                .summary("The log driver gelf lacks its address")
                .why(
                    "gelf sends to the address that gelf-address gives, with its protocol: `udp://host:port` or `tcp://host:port`. Docker does not"
                        + " start a container without it.")
                .bad(example("<|\"gelf\"|>", "{ \"tag\": \"web\" }"))
                .good(
                    example(
                        "\"gelf\"", "{ \"gelf-address\": \"udp://graylog.example.com:12201\" }"))
                .build(),
            "gelf"));
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id)
        .topic(LOGGING)
        .severity(severity)
        .basis(basis)
        .seeAlso(
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html");
  }

  private static String example(String driver, String options) {
    return Examples.task(
        "\"family\": \"web\",\n  \"executionRoleArn\": \"arn:aws:iam::123456789012:role/web-execution\"",
        "\"logConfiguration\": { \"logDriver\": " + driver + ", \"options\": " + options + " }");
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    LogConfig.of(container, driver)
        .ifPresent(
            log -> {
              ImmutableList<String> missing =
                  log.facts().map(LogDriver::options).stream()
                      .flatMap(options -> options.values().stream())
                      .filter(LogOption::required)
                      .map(LogOption::name)
                      .filter(log::lacks)
                      .collect(ImmutableList.toImmutableList());
              if (!missing.isEmpty()) {
                report
                    .at(
                        log.driver().node(),
                        "The log driver "
                            + driver
                            + " needs "
                            + Nearest.list(missing)
                            + (missing.contains("splunk-token")
                                ? "; the token belongs into secretOptions."
                                : "."))
                    .answering("options", String.join(", ", missing));
              }
            });
  }
}
