package dev.taskdef.rules.catalog;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/**
 * A number in a container that lies outside its bounds: one idea over many members.
 *
 * @param spec the page of this member
 * @param block the structure in the container that holds the member
 * @param member the member's name
 * @param lowest the lowest number allowed
 * @param highest the highest number allowed
 * @param unit what is counted, as it stands behind a number: {@code " seconds"}, or empty
 */
public record NumberRange(
    RuleSpec spec, String block, String member, long lowest, long highest, String unit)
    implements ContainerRule {

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Optional<Block> holder = container.block().block(block);
    Optional<Whole> number = holder.flatMap(b -> b.number(member));
    number.filter(n -> n.value() < lowest || n.value() > highest).ifPresent(n -> report(n, report));
  }

  private void report(Whole number, Report report) {
    long nearest = Math.max(lowest, Math.min(highest, number.value()));
    Finding finding =
        report.at(
            number.node(),
            member
                + " is "
                + number.value()
                + unit
                + "; it must lie between "
                + lowest
                + " and "
                + highest
                + unit
                + ".");
    if (number.value() > highest) {
      finding.answering("bound", "less than or equal to the maximum allowed value " + highest);
    }
    finding.suggested(
        "Change to " + nearest, () -> JsonEdits.replace(number.node(), Long.toString(nearest)));
  }
}
