package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SIZE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskSize;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.TaskRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Containers that together ask for more than the task has: one idea over three members. Values that
 * are unknown count as nothing, so what is said holds whatever they are.
 *
 * @param spec the page of this member
 * @param member the member of the containers
 * @param size the member of the task
 * @param unit what is counted
 */
record ContainerSums(RuleSpec spec, String member, String size, String unit) implements TaskRule {

  static ImmutableList<ContainerSums> all() {
    return ImmutableList.of(
        of(
            "container-cpu-sum",
            "cpu",
            "cpu",
            "CPU units",
            ERROR,
            Basis.SERVER,
            "The containers divide the task's CPU among them; ECS refuses a division that adds up to more.",
            Optional.of(
                "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.")),
        of(
            "container-reservation-sum",
            "memoryReservation",
            "memory",
            "MiB",
            WARNING,
            Basis.DOCUMENTED,
            "What the containers reserve is taken from the task's memory, which cannot hold it all.",
            Optional.empty()),
        of(
            "container-memory-sum",
            "memory",
            "memory",
            "MiB",
            WARNING,
            Basis.PRACTICE,
            "ECS accepts hard limits that add up to more than the task has, but the containers can never all reach them: a busy task runs out"
                + " of memory before.",
            Optional.empty()));
  }

  private static ContainerSums of(
      String id,
      String member,
      String size,
      String unit,
      Severity severity,
      Basis basis,
      String why,
      Optional<String> message) {
    String task = "\"" + size + "\": \"512\"";
    String more = member.equals("cpu") ? ", \"memory\": 256" : "";
    RuleSpec.Builder spec =
        RuleSpec.named(id)
            .topic(SIZE)
            .severity(severity)
            .basis(basis)
            .summary("The containers' `" + member + "` adds up to more than the task has")
            .why(why)
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
            .bad(
                SizeExamples.pair(
                    "\"" + size + "\": <|\"512\"|>",
                    "\"" + member + "\": 300" + more,
                    "\"" + member + "\": 400" + more))
            .good(
                SizeExamples.pair(
                    task, "\"" + member + "\": 300" + more, "\"" + member + "\": 200" + more));
    message.ifPresent(spec::serverMessage);
    if (member.equals("memoryReservation")) {
      spec.covers("container-reservation-gt-task");
    }
    return new ContainerSums(spec.build(), member, size, unit);
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Optional<Text> whole = task.text(size);
    if (whole.isEmpty()) {
      return;
    }
    OptionalLong has =
        size.equals("cpu")
            ? TaskSize.cpuUnits(whole.get().value())
            : TaskSize.memoryMib(whole.get().value());
    List<Whole> parts = new ArrayList<>();
    for (Container container : task.containers()) {
      container.block().number(member).filter(n -> n.value() > 0).ifPresent(parts::add);
    }
    long sum = parts.stream().mapToLong(Whole::value).sum();
    if (has.isPresent() && sum > has.getAsLong() && !saidPerContainer(parts, has.getAsLong())) {
      report.at(whole.get().node(), message(parts, sum, has.getAsLong()));
    }
  }

  // container-memory-above-task speaks to a single container that is too large.
  private boolean saidPerContainer(List<Whole> parts, long has) {
    return member.equals("memory") && parts.stream().anyMatch(p -> p.value() > has);
  }

  private String message(List<Whole> parts, long sum, long has) {
    String terms =
        parts.stream()
            .limit(10)
            .map(p -> Long.toString(p.value()))
            .collect(Collectors.joining(" + "));
    String arithmetic = parts.size() == 1 ? "" : terms + (parts.size() > 10 ? " + …" : "") + " = ";
    return "The containers' "
        + member
        + " adds up to "
        + arithmetic
        + sum
        + " "
        + unit
        + "; the task has "
        + has
        + ".";
  }
}
