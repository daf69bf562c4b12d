package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import java.util.Optional;

/** Waiting for the end of a container that is started again at its end. */
public final class RestartWithCompletion implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("restart-with-completion")
          .topic(LIFECYCLE)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("A container waits for the end of one that is always restarted")
          .why(
              "A restart policy starts the container again whatever its exit code, 0 included, unless ignoredExitCodes names it. What waits"
                  + " for its end may wait for ever. Add 0 to ignoredExitCodes of the container that is meant to finish.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-restart-policy.html")
          .bad(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": <|\"SUCCESS\"|> }",
                  "\"essential\": false,\n      \"restartPolicy\": { \"enabled\": true }"))
          .good(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"SUCCESS\" }",
                  "\"essential\": false,\n      \"restartPolicy\": { \"enabled\": true, \"ignoredExitCodes\": [0] }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    for (Waits waits : Waits.of(task)) {
      Optional<Block> policy =
          task.container(waits.target().value())
              .map(Container::block)
              .flatMap(b -> b.block("restartPolicy"));
      if (waits.waitsForEnd() && policy.filter(RestartWithCompletion::alwaysRestarts).isPresent()) {
        report
            .at(
                waits.condition().orElseThrow().node(),
                "\""
                    + waits.target().value()
                    + "\" is restarted even after exit code 0, so what waits for its end may wait for ever.")
            .related(policy.get().node(), "Add 0 to its ignoredExitCodes.");
      }
    }
  }

  private static boolean alwaysRestarts(Block policy) {
    boolean ignoresZero =
        policy.elements("ignoredExitCodes").stream()
            .anyMatch(
                e ->
                    Block.isUnknown(e) || Block.asWhole(e).filter(n -> n.value() == 0).isPresent());
    return policy.flag("enabled").filter(f -> f.value()).isPresent()
        && !ignoresZero
        && (policy.lacks("ignoredExitCodes") || policy.isComplete("ignoredExitCodes"));
  }
}
