package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SIZE;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskSize;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.schema.FargateSize;
import dev.taskdef.schema.FargateSizes;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.TextEdit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A size that Fargate does not offer: a CPU that is in no pair, a CPU that Windows does not get, or
 * a memory that does not go with the CPU. The fixes are the nearest pairs, cheapest first.
 *
 * @param spec the page of this case
 * @param fault which of the three it is
 */
record FargateSizeUnknown(RuleSpec spec, Fault fault) implements TaskRule {

  /** What is wrong with the pair. */
  enum Fault {
    CPU,
    WINDOWS_CPU,
    MEMORY
  }

  static ImmutableList<FargateSizeUnknown> all() {
    return ImmutableList.of(
        new FargateSizeUnknown(
            spec("fargate-cpu-value", "Fargate does not offer this CPU size")
                .why(
                    "Fargate offers fixed sizes of CPU: 256, 512, 1024, 2048, 4096, 8192, 16384 and 32768 units (1024 to the vCPU), each with its"
                        + " own choice of memory.")
                .bad(SizeExamples.fargate("\"cpu\": <|\"300\"|>,\n  \"memory\": \"1024\""))
                .good(SizeExamples.fargate("\"cpu\": \"512\",\n  \"memory\": \"1024\""))
                .build(),
            Fault.CPU),
        new FargateSizeUnknown(
            spec("fargate-windows-cpu", "Fargate does not offer this CPU size for Windows")
                .why("Windows containers on Fargate get 1, 2 or 4 vCPU: 1024, 2048 or 4096 units.")
                .bad(SizeExamples.windows("\"cpu\": <|\"512\"|>,\n  \"memory\": \"2048\""))
                .good(SizeExamples.windows("\"cpu\": \"1024\",\n  \"memory\": \"2048\""))
                .build(),
            Fault.WINDOWS_CPU),
        new FargateSizeUnknown(
            spec("fargate-memory-for-cpu", "Fargate does not offer this memory with this CPU")
                .why(
                    "Each CPU size of Fargate goes with its own row of memory sizes. The fixes offer the nearest pairs, the cheapest first: more or"
                        + " less memory for this CPU, or the CPU that goes with this memory.")
                .bad(SizeExamples.fargate("\"cpu\": \"256\",\n  \"memory\": <|\"4096\"|>"))
                .good(SizeExamples.fargate("\"cpu\": \"512\",\n  \"memory\": \"4096\""))
                .build(),
            Fault.MEMORY));
  }

  private static RuleSpec.Builder spec(String id, String summary) {
    return RuleSpec.named(id)
        .topic(SIZE)
        .severity(ERROR)
        .basis(SERVER)
        .summary(summary)
        .serverMessage(
            "No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS documentation for the valid values.")
        .seeAlso(
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
        .seeAlso(
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html");
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Optional<Text> cpu = task.text("cpu");
    if (!task.facts().onFargate() || cpu.isEmpty() || task.facts().os().isUnknown()) {
      return;
    }
    OptionalLong units = TaskSize.cpuUnits(cpu.get().value());
    if (units.isEmpty()) {
      return; // task-cpu-format says this
    }
    FargateSizes sizes = Tables.bundled().fargateSizes();
    boolean offered =
        sizes.cpus(Sizes.system(task.facts())).contains(Ints.saturatedCast(units.getAsLong()));
    if (fault == Fault.MEMORY) {
      if (offered) {
        checkMemory(task, Ints.saturatedCast(units.getAsLong()), sizes, report);
      }
    } else if (!offered && task.facts().onWindows() == (fault == Fault.WINDOWS_CPU)) {
      reportCpu(task, cpu.get(), Ints.saturatedCast(units.getAsLong()), sizes, report);
    }
  }

  private static void reportCpu(
      TaskDefinition task, Text cpu, int units, FargateSizes sizes, Report report) {
    String system = Sizes.system(task.facts());
    Finding finding =
        report.at(
            cpu.node(),
            "Fargate"
                + (task.facts().onWindows() ? " for Windows" : "")
                + " offers no "
                + units
                + " CPU units: choose "
                + Sizes.list(sizes.cpus(system))
                + ".");
    answer(finding, task, units);
    int memory = (int) Math.min(TaskSize.memoryMib(task.facts()).orElse(0), Integer.MAX_VALUE);
    sizes.nearest(units, memory, system).forEach(size -> offer(task, size, finding));
  }

  private static void checkMemory(
      TaskDefinition task, int units, FargateSizes sizes, Report report) {
    Optional<Text> memory = task.text("memory");
    OptionalLong mib = memory.map(m -> TaskSize.memoryMib(m.value())).orElse(OptionalLong.empty());
    String system = Sizes.system(task.facts());
    if (mib.isEmpty()
        || sizes.isOffered(new FargateSize(units, Ints.saturatedCast(mib.getAsLong())), system)) {
      return;
    }
    Finding finding =
        report.at(
            memory.orElseThrow().node(),
            "Fargate offers no "
                + Sizes.memory(mib.getAsLong())
                + " with "
                + units
                + " CPU units ("
                + Sizes.vcpu(units)
                + "). With "
                + units
                + " go "
                + Sizes.list(sizes.memories(units, system))
                + " MiB.");
    answer(finding, task, units);
    sizes
        .nearest(units, Ints.saturatedCast(mib.getAsLong()), system)
        .forEach(size -> offer(task, size, finding));
  }

  private static void answer(Finding finding, TaskDefinition task, int units) {
    finding.answering("cpu", Integer.toString(units));
    TaskSize.memoryMib(task.facts())
        .ifPresent(mib -> finding.answering("memory", Long.toString(mib)));
  }

  private static void offer(TaskDefinition task, FargateSize size, Finding finding) {
    finding.suggested(
        "Change to " + size.cpu() + " CPU units with " + size.memory() + " MiB",
        () -> change(task, size));
  }

  private static ImmutableList<TextEdit> change(TaskDefinition task, FargateSize size) {
    ImmutableList.Builder<TextEdit> edits = ImmutableList.builder();
    task.text("cpu")
        .filter(t -> TaskSize.cpuUnits(t.value()).orElse(-1) != size.cpu())
        .ifPresent(t -> edits.addAll(JsonEdits.replace(t.node(), "\"" + size.cpu() + "\"")));
    task.text("memory")
        .filter(t -> TaskSize.memoryMib(t.value()).orElse(-1) != size.memory())
        .ifPresent(t -> edits.addAll(JsonEdits.replace(t.node(), "\"" + size.memory() + "\"")));
    return edits.build().stream()
        .sorted(java.util.Comparator.comparingInt(e -> e.range().start()))
        .collect(ImmutableList.toImmutableList());
  }
}
