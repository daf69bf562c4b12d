package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.HashMap;
import java.util.Map;

/** One container twice in a list of dependencies. */
public final class DependsDuplicate implements ContainerRule {
  private static final String START =
      "{ \"containerName\": \"migrate\", \"condition\": \"START\" }";
  private static final RuleSpec SPEC =
      RuleSpec.named("depends-duplicate")
          .topic(LIFECYCLE)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("A container waits for the same container twice")
          .why(
              "One entry of dependsOn for each container is enough; of two with different conditions it is hard to say which one counts.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html")
          .bad(
              LifecycleExamples.waits(
                  START + ", { \"containerName\": <|\"migrate\"|>, \"condition\": \"START\" }", ""),
              LifecycleExamples.waits(START, ""))
          .good(LifecycleExamples.waits(START, ""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Waits waits : Waits.of(container)) {
      Text first = seen.putIfAbsent(waits.target().value(), waits.target());
      if (first != null) {
        report
            .at(
                waits.target().node(),
                "This list names \"" + waits.target().value() + "\" already; one entry is enough.")
            .related(first.node(), "The first entry.")
            .suggested("Remove this entry", () -> JsonEdits.removeElement(waits.block().node()));
      }
    }
  }
}
