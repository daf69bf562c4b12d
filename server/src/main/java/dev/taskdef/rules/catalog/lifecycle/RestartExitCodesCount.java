package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** More exit codes to ignore than a restart policy may list. */
public final class RestartExitCodesCount implements ContainerRule {
  private static final int MOST = 50;
  private static final RuleSpec SPEC =
      RuleSpec.named("restart-exit-codes-count")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(DOCUMENTED)
          .summary("A restart policy ignores more than 50 exit codes")
          .why(
              "ignoredExitCodes lists the exit codes after which the container is not restarted, 50 at most.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html")
          .bad(
              policy(
                  "<|["
                      + IntStream.rangeClosed(1, MOST + 1)
                          .mapToObj(Integer::toString)
                          .collect(Collectors.joining(", "))
                      + "]|>"))
          .good(policy("[0, 143]"))
          .build();

  private static String policy(String codes) {
    return LifecycleExamples.container(
        "\"restartPolicy\": { \"enabled\": true, \"ignoredExitCodes\": " + codes + " }");
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    container
        .block()
        .block("restartPolicy")
        .flatMap(p -> p.array("ignoredExitCodes"))
        .filter(codes -> codes.elements().size() > MOST)
        .ifPresent(
            codes ->
                report.at(
                    codes,
                    codes.elements().size()
                        + " exit codes; a restart policy may list "
                        + MOST
                        + "."));
  }
}
