package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SIZE;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;

/** A container that nothing gives memory to. */
public final class ContainerMemoryMissing implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("container-memory-missing")
          .topic(SIZE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("Neither the task nor the container says how much memory it gets")
          .why(
              """
              Outside Fargate a container needs `memory` (a hard limit in MiB: above it the container is killed), `memoryReservation` (a soft
              one, for placement), or a `memory` of the task as a whole.""")
          .serverMessage(
              "Invalid setting for container '{container}'. At least one of 'memory' or 'memoryReservation' must be specified.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
          .bad(
              SizeExamples.task("", "").replace("\"name\": \"web\"", "\"name\": <|\"web\"|>"),
              SizeExamples.task("", "\"memory\": 512"))
          .good(SizeExamples.task("", "\"memoryReservation\": 256"))
          .good(SizeExamples.task("\"memory\": \"512\"", ""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Block block = container.block();
    if (facts.kind() == DocumentKind.FRAGMENT
        || !facts.kind().isWhole()
        || facts.onFargate()
        || !facts.memory().absent()
        || !block.lacks("memory")
        || !block.lacks("memoryReservation")) {
      return;
    }
    report
        .at(
            container.headline(),
            "Nothing says how much memory this container gets: outside Fargate it needs memory or memoryReservation (MiB), or the task a"
                + " memory of its own.")
        .suggested(
            "Add \"memory\": 512",
            () -> JsonEdits.insertMember(block.node(), "memory", "512", Place.after("image")))
        .suggested(
            "Add \"memoryReservation\": 256",
            () ->
                JsonEdits.insertMember(
                    block.node(), "memoryReservation", "256", Place.after("image")));
  }
}
