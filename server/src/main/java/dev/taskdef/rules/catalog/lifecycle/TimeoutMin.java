package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;

/**
 * A timeout below the documented minimum of two seconds: one idea over two members.
 *
 * @param spec the page of this member
 * @param member the member's name
 */
record TimeoutMin(RuleSpec spec, String member) implements ContainerRule {

  static ImmutableList<TimeoutMin> all() {
    return ImmutableList.of(
        of("stop-timeout-min", "stopTimeout", "stop-timeout-min"),
        of("start-timeout-min", "startTimeout", "start-timeout-range"));
  }

  private static TimeoutMin of(String id, String member, String covered) {
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(LIFECYCLE)
            .severity(WARNING)
            .basis(DOCUMENTED)
            .summary("`" + member + "` is below its minimum of 2 seconds")
            .why(
                "The documentation names 2 seconds as the least for "
                    + member
                    + ". Leave the member out for the default.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
            .covers(covered)
            .bad(
                LifecycleExamples.container("\"" + member + "\": <|1|>"),
                LifecycleExamples.container("\"" + member + "\": 2"))
            .good(LifecycleExamples.container("\"" + member + "\": 30"))
            .build();
    return new TimeoutMin(spec, member);
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    container
        .block()
        .number(member)
        .filter(n -> n.value() < 2)
        .ifPresent(
            n ->
                report
                    .at(n.node(), member + " is " + n.value() + " seconds; 2 is the least.")
                    .suggested("Change to 2", () -> JsonEdits.replace(n.node(), "2")));
  }
}
