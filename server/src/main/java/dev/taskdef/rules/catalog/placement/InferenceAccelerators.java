package dev.taskdef.rules.catalog.placement;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.HINT;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.text.TextEdit;

/** Accelerators of Elastic Inference, which has ended. */
public final class InferenceAccelerators implements TaskRule {
  private static final RuleSpec SPEC =
      PlacementRules.page("inference-accelerators")
          .severity(ERROR)
          .basis(Basis.SERVER)
          .summary("The task asks for an accelerator of Elastic Inference, which has ended")
          .why(
              "Elastic Inference ended in April 2024. The member is still in the model, but ECS refuses it; GPUs or Neuron devices take its"
                  + " place.")
          .serverMessage("Unsupported field 'inferenceAccelerators'.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html")
          .bad(
              Examples.task(
                  "\"family\": \"web\",\n  <|\"inferenceAccelerators\"|>: [{ \"deviceName\": \"eia\", \"deviceType\": \"eia2.medium\" }]",
                  ""),
              Examples.task("\"family\": \"web\"", ""))
          .bad(
              Examples.container(
                  "\"resourceRequirements\": [{ \"type\": <|\"InferenceAccelerator\"|>, \"value\": \"eia\" }]"),
              Examples.container(""))
          .good(
              Examples.container(
                  "\"resourceRequirements\": [{ \"type\": \"GPU\", \"value\": \"1\" }]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    task.root()
        .filter(r -> r.array("inferenceAccelerators").isPresent())
        .flatMap(r -> r.member("inferenceAccelerators"))
        .ifPresent(m -> member(m, report));
    for (Container container : task.containers()) {
      for (Block requirement : container.block().blocks("resourceRequirements")) {
        requirement
            .text("type")
            .filter(type -> type.value().equals("InferenceAccelerator"))
            .ifPresent(
                type ->
                    report
                        .at(
                            type.node(),
                            "Elastic Inference has ended, and ECS refuses its accelerators.")
                        .suggested(
                            "Remove this requirement", () -> removal(container, requirement)));
      }
    }
  }

  // An empty list comes with descriptions and asks for nothing.
  private static void member(JsonMember member, Report report) {
    boolean empty =
        member
            .value()
            .filter(v -> v instanceof JsonArray a && a.elements().isEmpty() && !a.hasOpenElements())
            .isPresent();
    var finding =
        report
            .at(
                member.key(),
                empty
                    ? "Elastic Inference has ended; \"inferenceAccelerators\" may be left out."
                    : "Elastic Inference has ended, and ECS refuses \"inferenceAccelerators\".")
            .deprecated()
            .suggested("Remove \"inferenceAccelerators\"", () -> JsonEdits.removeMember(member));
    if (empty) {
      finding.severity(HINT);
    }
  }

  private static ImmutableList<TextEdit> removal(Container container, Block requirement) {
    return container.block().elements("resourceRequirements").size() == 1
        ? container
            .block()
            .member("resourceRequirements")
            .map(JsonEdits::removeMember)
            .orElse(ImmutableList.of())
        : JsonEdits.removeElement(requirement.node());
  }
}
