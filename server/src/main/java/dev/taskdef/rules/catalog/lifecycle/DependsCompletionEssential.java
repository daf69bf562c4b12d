package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.Flag;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Optional;

/** Waiting for the end of a container whose end is the end of the task. */
public final class DependsCompletionEssential implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("depends-completion-essential")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A container waits for the end of an essential one")
          .why(
              "When an essential container ends, the task ends. So what waits for that end (COMPLETE, SUCCESS) can never run. A container that"
                  + " is meant to finish, such as a migration, needs `\"essential\": false`; left out, it is essential.")
          .serverMessage("A container with COMPLETE or SUCCESS condition cannot be essential")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html")
          .bad(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": <|\"SUCCESS\"|> }", ""),
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"SUCCESS\" }",
                  "\"essential\": false"))
          .good(
              LifecycleExamples.waits(
                  "{ \"containerName\": \"migrate\", \"condition\": \"SUCCESS\" }",
                  "\"essential\": false"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    for (Waits waits : Waits.of(task)) {
      Optional<Container> target = task.container(waits.target().value());
      if (waits.waitsForEnd() && target.flatMap(Container::essential).orElse(false)) {
        report(waits, target.orElseThrow(), report);
      }
    }
  }

  private static void report(Waits waits, Container target, Report report) {
    report
        .at(
            waits.condition().orElseThrow().node(),
            "\""
                + waits.target().value()
                + "\" is essential: when it ends, the task ends, and what waits for it never runs.")
        .related(target.headline(), "Essential, unless it says \"essential\": false.")
        .suggested("Make \"" + waits.target().value() + "\" not essential", () -> release(target))
        .suggested(
            "Wait for START instead",
            () -> JsonEdits.replace(waits.condition().orElseThrow().node(), "\"START\""));
  }

  private static ImmutableList<TextEdit> release(Container target) {
    Optional<Flag> flag = target.block().flag("essential");
    return flag.isPresent()
        ? JsonEdits.replace(flag.get().node(), "false")
        : JsonEdits.insertMember(target.node(), "essential", "false", Place.last());
  }
}
