package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SIZE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.TextEdit;
import java.util.Comparator;
import java.util.Optional;

/** A hard limit below the soft one. */
public final class MemoryBelowReservation implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("memory-below-reservation")
          .topic(SIZE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A container's memory is below its memoryReservation")
          .why(
              "memory is the hard limit, memoryReservation what is set aside for the container; the limit cannot be lower. Equal is allowed.")
          .serverMessage(
              "Invalid setting for container '{container}'. 'memory' must be greater than or equal to 'memoryReservation'")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
          .covers("memory-lt-reservation")
          .bad(
              SizeExamples.task("", "\"memory\": <|256|>,\n      \"memoryReservation\": 512"),
              SizeExamples.task("", "\"memory\": 512,\n      \"memoryReservation\": 256"))
          .good(SizeExamples.task("", "\"memory\": 512,\n      \"memoryReservation\": 256"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Optional<Whole> limit = container.block().number("memory");
    Optional<Whole> reserved = container.block().number("memoryReservation");
    if (limit.isEmpty() || reserved.isEmpty() || limit.get().value() >= reserved.get().value()) {
      return;
    }
    report
        .at(
            limit.get().node(),
            "memory ("
                + limit.get().value()
                + " MiB, the hard limit) is below memoryReservation ("
                + reserved.get().value()
                + " MiB).")
        .suggested("Swap the two", () -> swap(limit.get(), reserved.get()))
        .suggested(
            "Raise memory to " + reserved.get().value(),
            () -> JsonEdits.replace(limit.get().node(), Long.toString(reserved.get().value())));
  }

  private static ImmutableList<TextEdit> swap(Whole limit, Whole reserved) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparingInt((TextEdit e) -> e.range().start()),
        ImmutableList.<TextEdit>builder()
            .addAll(JsonEdits.replace(limit.node(), Long.toString(reserved.value())))
            .addAll(JsonEdits.replace(reserved.node(), Long.toString(limit.value())))
            .build());
  }
}
