package dev.taskdef.rules.catalog.linux;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.PLACEMENT;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;

/** A GPU on Fargate, which has none. */
public final class FargateGpu implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("fargate-gpu")
          .topic(PLACEMENT)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A container asks for a GPU, which Fargate does not have")
          .why(
              "Fargate has no machines with GPUs. Such a task runs on EC2 or on Managed Instances.")
          .serverMessage(
              "Tasks using the Fargate launch type do not support GPU resource requirements.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html")
          .bad(
              Examples.fargate(
                  "", "\"resourceRequirements\": [{ \"type\": <|\"GPU\"|>, \"value\": \"1\" }]"),
              Examples.fargate("", "\"resourceRequirements\": []"))
          .good(
              Examples.container(
                  "\"resourceRequirements\": [{ \"type\": \"GPU\", \"value\": \"1\" }]"))
          .good(
              Examples.fargate(
                  "", "\"resourceRequirements\": [{ \"type\": \"${TYPE}\", \"value\": \"1\" }]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    if (!facts.onFargate()) {
      return;
    }
    for (Block requirement : container.block().blocks("resourceRequirements")) {
      requirement
          .text("type")
          .filter(type -> type.value().equals("GPU"))
          .ifPresent(
              type ->
                  report
                      .at(type.node(), "Fargate has no GPUs; run this task on EC2.")
                      .suggested(
                          "Remove this requirement",
                          () -> JsonEdits.removeElement(requirement.node())));
    }
  }
}
