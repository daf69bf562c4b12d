package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.HEALTH;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;

/** A health check that runs nothing. */
public final class HealthCommandEmpty implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("health-command-empty")
          .topic(HEALTH)
          .severity(ERROR)
          .basis(DOCUMENTED)
          .summary("The health check runs nothing")
          .why(
              "The command is a list that begins with CMD or CMD-SHELL and goes on with what is to be run. Without that there is nothing"
                  + " whose success could be healthy.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .bad(HealthExamples.command("<|[\"CMD-SHELL\"]|>"))
          .bad(HealthExamples.command("<|[]|>"))
          .good(HealthExamples.command("[\"CMD\", \"/healthcheck\"]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    HealthCommand.of(container)
        .filter(HealthCommandEmpty::runsNothing)
        .ifPresent(
            command ->
                report.at(
                    command.list(),
                    "This health check runs nothing: write [\"CMD-SHELL\", \"command line\"] or [\"CMD\", \"program\", \"argument\"]."));
  }

  private static boolean runsNothing(HealthCommand command) {
    if (command.words().isEmpty()) {
      return true;
    }
    boolean form = command.is("CMD") || command.is("CMD-SHELL");
    return form
        && (command.words().size() == 1
            || command.words().size() == 2
                && Block.asText(command.words().get(1))
                    .filter(t -> t.value().isBlank())
                    .isPresent());
  }
}
