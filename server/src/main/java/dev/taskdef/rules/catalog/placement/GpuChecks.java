package dev.taskdef.rules.catalog.placement;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a container asks for of GPUs and of Neuron devices. */
final class GpuChecks {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html";

  /** A number above zero, with or without a fraction. */
  private static final Pattern COUNT = Pattern.compile("0*[1-9]\\d*(\\.\\d+)?|\\d*\\.0*[1-9]\\d*");

  private static final String EVERY = "ALL";

  private GpuChecks() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("gpu-value")
                .summary("A number of GPUs that is none")
                .why(
                    "A container asks for GPUs with a whole number, on some instance types with a fraction, or with ALL.")
                .bad(asking(gpu("<|\"0\"|>")))
                .bad(asking(gpu("<|\"all\"|>")), asking(gpu("\"ALL\"")))
                .good(asking(gpu("\"2\"")))
                .good(asking(gpu("\"0.25\"")))
                .good(asking(gpu("\"${GPUS}\"")))
                .build(),
            GpuChecks::count),
        new ContainerCheck(
            spec("gpu-value-and-sharing")
                .summary("A GPU is asked for both by number and by a sharing strategy")
                .why(
                    "A requirement gives either the number of GPUs or the strategy by which containers share one.")
                .bad(
                    asking(
                        "{ \"type\": \"GPU\", <|\"value\"|>: \"1\", \"sharingStrategy\": { \"nvidiaMps\": { \"memory\": 1024 } } }"))
                .good(asking(gpu("\"1\"")))
                .build(),
            GpuChecks::both),
        new ContainerCheck(
            spec("neuron-device-value")
                .summary("A Neuron device is asked for in a number")
                .why("Of Neuron devices a container gets all or none, so the value is ALL.")
                .bad(asking(neuron("<|\"1\"|>")), asking(neuron("\"ALL\"")))
                .good(asking(neuron("\"ALL\"")))
                .build(),
            GpuChecks::neuron),
        new ContainerCheck(
            spec("resource-requirement-duplicate")
                .summary("A container asks for the same kind of resource twice")
                .why("There is one requirement of each kind; which of two holds is not stated.")
                .bad(asking(gpu("\"1\"") + ", " + gpu("\"2\"").replace("\"GPU\"", "<|\"GPU\"|>")))
                .good(asking(gpu("\"2\"")))
                .build(),
            GpuChecks::twice));
  }

  private static RuleSpec.Builder spec(String id) {
    return PlacementRules.page(id).severity(Severity.WARNING).basis(Basis.DOCUMENTED).seeAlso(PAGE);
  }

  private static String asking(String requirements) {
    return Examples.container("\"resourceRequirements\": [" + requirements + "]");
  }

  private static String gpu(String value) {
    return "{ \"type\": \"GPU\", \"value\": " + value + " }";
  }

  private static String neuron(String value) {
    return gpu(value).replace("GPU", "NeuronDevice");
  }

  private static Stream<Block> ofType(Container container, String type) {
    return container.block().blocks("resourceRequirements").stream()
        .filter(r -> r.textFact("type").is(type));
  }

  private static void count(Container container, TaskFacts facts, Report report) {
    ofType(container, "GPU")
        .flatMap(r -> r.text("value").stream())
        .filter(v -> !v.value().equals(EVERY) && !COUNT.matcher(v.value()).matches())
        .forEach(
            v -> {
              Finding finding =
                  report.at(
                      v.node(),
                      "\""
                          + v.value()
                          + "\" is no number of GPUs: write a whole number such as \"1\", a fraction where the instance type has it, or \"ALL\".");
              if (v.value().equalsIgnoreCase(EVERY)) {
                finding.suggested(
                    "Change to \"ALL\"", () -> JsonEdits.replace(v.node(), "\"ALL\""));
              }
            });
  }

  private static void both(Container container, TaskFacts facts, Report report) {
    ofType(container, "GPU")
        .filter(r -> r.has("sharingStrategy"))
        .flatMap(r -> r.member("value").stream())
        .forEach(
            m ->
                report.at(
                    m.key(), "Give either \"value\" or \"sharingStrategy\", not both of them."));
  }

  private static void neuron(Container container, TaskFacts facts, Report report) {
    ofType(container, "NeuronDevice")
        .flatMap(r -> r.text("value").stream())
        .filter(v -> !v.value().equals(EVERY))
        .forEach(
            v ->
                report
                    .at(v.node(), "The value of a Neuron device is \"ALL\".")
                    .suggested("Change to \"ALL\"", () -> JsonEdits.replace(v.node(), "\"ALL\"")));
  }

  private static void twice(Container container, TaskFacts facts, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Block requirement : container.block().blocks("resourceRequirements")) {
      Optional<Text> type =
          requirement.text("type").filter(t -> !t.value().equals("InferenceAccelerator"));
      type.ifPresent(
          t -> {
            Optional.ofNullable(seen.putIfAbsent(t.value(), t))
                .ifPresent(
                    first ->
                        report
                            .at(t.node(), "\"" + t.value() + "\" is asked for twice.")
                            .related(first.node(), "Asked for here first."));
          });
    }
  }
}
