package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** A log driver of the API that Fargate does not have. */
public final class LogDriverFargate implements ContainerRule {
  private static final ImmutableSet<String> REFUSED =
      ImmutableSet.of("json-file", "syslog", "journald", "gelf", "fluentd");
  private static final RuleSpec SPEC =
      RuleSpec.named("log-driver-fargate")
          .topic(LOGGING)
          .severity(ERROR)
          .basis(SERVER)
          .summary("The log driver is not available on Fargate")
          .why(
              "Fargate knows three log drivers: awslogs sends to CloudWatch Logs, splunk to Splunk, and awsfirelens to a log router"
                  + " container that can send nearly anywhere. The others leave logs on the machine or need a service beside it.")
          .serverMessage(
              "{value} is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html")
          .bad(Examples.fargate("", "\"logConfiguration\": { \"logDriver\": <|\"json-file\"|> }"))
          .good(Examples.container("\"logConfiguration\": { \"logDriver\": \"json-file\" }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    container
        .logDriver()
        .filter(d -> facts.onFargate() && REFUSED.contains(d.value()))
        .ifPresent(d -> report(container, facts, d, report));
  }

  private static void report(Container container, TaskFacts facts, Text driver, Report report) {
    Finding finding =
        report.at(
            driver.node(),
            "Fargate has no log driver \""
                + driver.value()
                + "\"; use awslogs, splunk or awsfirelens.");
    Optional<String> region = LogDriverPlaces.region(container.block());
    Optional<Block> log = container.block().block("logConfiguration");
    if (region.isPresent() && log.isPresent()) {
      finding.suggested(
          "Change to awslogs in " + region.get(),
          () ->
              JsonEdits.replace(
                  log.get().node(), LogDriverPlaces.awslogs(container, facts, region.get())));
    }
  }
}
