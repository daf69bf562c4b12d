package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.NumberRange;

/** The bounds of a restart policy's numbers. */
final class RestartRanges {
  private RestartRanges() {}

  static NumberRange period() {
    RuleSpec spec =
        RuleSpec.named("restart-period-range")
            .topic(LIFECYCLE)
            .severity(ERROR)
            .basis(SERVER)
            .summary("The restart policy's `restartAttemptPeriod` is out of bounds")
            .why(
                "A container is restarted only if it ran for this many seconds before; 60 to 1800, 300 if it is left out.")
            .serverMessage(
                "The 'restartAttemptPeriod' setting for container '{container}' must be between 60 and 1800.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html")
            .bad(
                LifecycleExamples.container(
                    "\"restartPolicy\": { \"enabled\": true, \"restartAttemptPeriod\": <|30|> }"),
                LifecycleExamples.container(
                    "\"restartPolicy\": { \"enabled\": true, \"restartAttemptPeriod\": 60 }"))
            .good(
                LifecycleExamples.container(
                    "\"restartPolicy\": { \"enabled\": true, \"restartAttemptPeriod\": 180 }"))
            .build();
    return new NumberRange(spec, "restartPolicy", "restartAttemptPeriod", 60, 1800, " seconds");
  }
}
