package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import java.util.Optional;

/**
 * {@code awslogs} without an option that it cannot do without: one idea over three options.
 *
 * @param spec the page of this option
 * @param option the option's name
 * @param fargateOnly whether other launch types do without
 */
record AwslogsOptionMissing(RuleSpec spec, String option, boolean fargateOnly)
    implements ContainerRule {

  static ImmutableList<AwslogsOptionMissing> all() {
    return ImmutableList.of(
        of(
            "awslogs-group",
            false,
            "Log driver awslogs requires options: awslogs-group",
            "The driver sends what the container prints to a log group of CloudWatch Logs, and must be told which."),
        of(
            "awslogs-region",
            false,
            "Log driver awslogs requires options: awslogs-region",
            "The driver must be told in which region the log group lies, even where it is the task's own."),
        of(
            "awslogs-stream-prefix",
            true,
            "Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.",
            "Streams are called prefix/container/task. On Fargate the prefix is required."));
  }

  private static AwslogsOptionMissing of(
      String option, boolean fargateOnly, String message, String why) {
    RuleSpec spec =
        RuleSpec.named(option + "-missing")
            .topic(LOGGING)
            .severity(ERROR)
            .basis(SERVER)
            .summary("The log driver awslogs lacks the option `" + option + "`")
            .why(why)
            .serverMessage(message)
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html")
            .bad(example("<|\"awslogs\"|>", option))
            .good(example("\"awslogs\"", ""))
            .build();
    return new AwslogsOptionMissing(spec, option, fargateOnly);
  }

  private static String example(String driver, String without) {
    StringBuilder options = new StringBuilder();
    for (String pair :
        ImmutableList.of(
            "awslogs-group=/ecs/web", "awslogs-region=eu-west-1", "awslogs-stream-prefix=web")) {
      String name = pair.substring(0, pair.indexOf('='));
      if (!name.equals(without)) {
        options.append(options.length() == 0 ? "" : ", ");
        options.append(JsonEdits.quoted(name)).append(": ");
        options.append(JsonEdits.quoted(pair.substring(name.length() + 1)));
      }
    }
    return Examples.fargate(
        "\"executionRoleArn\": \"arn:aws:iam::123456789012:role/web-execution\"",
        "\"logConfiguration\": { \"logDriver\": "
            + driver
            + ", \"options\": { "
            + options
            + " } }");
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    LogConfig.of(container, "awslogs")
        .filter(log -> log.lacks(option) && (!fargateOnly || facts.onFargate()))
        .ifPresent(log -> report(container, facts, log.driver(), log.options(), report));
  }

  private void report(
      Container container, TaskFacts facts, Text driver, Optional<Block> options, Report report) {
    var finding =
        report.at(
            driver.node(),
            fargateOnly
                ? "On Fargate the log driver awslogs needs the option \"" + option + "\"."
                : "The log driver awslogs needs the option \"" + option + "\".");
    if (options.isPresent()) {
      value(container, facts)
          .ifPresent(
              value ->
                  finding.suggested(
                      "Add \"" + option + "\": \"" + value + "\"",
                      () ->
                          JsonEdits.insertMember(
                              options.get().node(),
                              option,
                              JsonEdits.quoted(value),
                              Place.last())));
    }
  }

  // Nobody but the author knows the region.
  private Optional<String> value(Container container, TaskFacts facts) {
    return switch (option) {
      case "awslogs-group" ->
          facts.family().value().filter(f -> !f.isEmpty()).map(f -> "/ecs/" + f);
      case "awslogs-stream-prefix" -> container.name().map(Text::value).filter(n -> !n.isEmpty());
      default -> Optional.empty();
    };
  }
}
