package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.HEALTH;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.NumberRange;

/** The bounds of a health check's numbers, as ECS enforces them. */
final class HealthRanges {
  private HealthRanges() {}

  static ImmutableList<NumberRange> all() {
    return ImmutableList.of(
        range(
            "health-interval-range",
            "interval",
            5,
            300,
            " seconds",
            "The interval is the pause between the end of one check and the start of the next: 5 to 300 seconds, 30 if it is left out."),
        range(
            "health-timeout-range",
            "timeout",
            2,
            60,
            " seconds",
            "The timeout is how long one check may take before it counts as failed: 2 to 60 seconds, 5 if it is left out."),
        range(
            "health-retries-range",
            "retries",
            1,
            10,
            "",
            "retries is how many checks in a row must fail before the container counts as unhealthy: 1 to 10, 3 if it is left out."),
        range(
            "health-start-period-range",
            "startPeriod",
            0,
            300,
            " seconds",
            "The start period is the time after the start in which failures do not count: 0 to 300 seconds, none if it is left out."));
  }

  private static NumberRange range(
      String id, String member, long lowest, long highest, String unit, String why) {
    String command = "\"command\": [\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"], ";
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(HEALTH)
            .severity(ERROR)
            .basis(SERVER)
            .summary("The health check's `" + member + "` is out of bounds")
            .why(why)
            .serverMessage(
                "Health check " + member + " must be {bound} for container '{container}'")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
            .bad(
                HealthExamples.check(command + "\"" + member + "\": <|" + (highest + 100) + "|>"),
                HealthExamples.check(command + "\"" + member + "\": " + highest))
            .good(HealthExamples.check(command + "\"" + member + "\": " + highest))
            .build();
    return new NumberRange(spec, "healthCheck", member, lowest, highest, unit);
  }
}
