package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SIZE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskSize;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task size in words that ECS does not read.
 *
 * @param spec the page of this size
 * @param member {@code cpu} or {@code memory}
 */
record TaskSizeFormat(RuleSpec spec, String member) implements TaskRule {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*([A-Za-z]*)\\s*");

  static ImmutableList<TaskSizeFormat> all() {
    return ImmutableList.of(
        of(
            "task-cpu-format",
            "cpu",
            "Write CPU units (`\"512\"`) or vCPUs with the unit (`\"0.5 vCPU\"`).",
            "\"cpu\": <|\"0.5\"|>",
            "\"cpu\": \"512\"",
            "\"memory\": \"1024\""),
        of(
            "task-memory-format",
            "memory",
            "Write MiB (`\"1024\"`) or gigabytes with the unit (`\"1 GB\"`). ECS does not read M, MB, Mi, MiB, G, Gi or GiB.",
            "\"memory\": <|\"512M\"|>",
            "\"memory\": \"512\"",
            "\"cpu\": \"256\""));
  }

  private static TaskSizeFormat of(
      String id, String member, String how, String bad, String good, String other) {
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(SIZE)
            .severity(ERROR)
            .basis(ISSUE)
            .summary("ECS cannot read the task's `" + member + "`")
            .why(
                "The two sizes of a task are strings of a whole number, or of a number with the one unit that ECS knows. "
                    + how)
            .serverMessage("Invalid '" + member + "' setting for task.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
            .bad(
                SizeExamples.task(other + ",\n  " + bad, ""),
                SizeExamples.task(other + ",\n  " + good, ""))
            .good(SizeExamples.task(other + ",\n  " + good, ""))
            .build();
    return new TaskSizeFormat(spec, member);
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    task.text(member)
        .filter(size -> !size.value().isEmpty() && !isReadable(size.value()))
        .ifPresent(size -> report(size, report));
  }

  private boolean isReadable(String size) {
    return (member.equals("cpu") ? TaskSize.cpuUnits(size) : TaskSize.memoryMib(size)).isPresent();
  }

  private void report(Text size, Report report) {
    Finding finding =
        report.at(
            size.node(),
            "ECS cannot read \""
                + size.value()
                + "\" as "
                + (member.equals("cpu")
                    ? "CPU: write units (\"512\") or vCPUs (\"0.5 vCPU\")."
                    : "memory: write MiB (\"1024\") or gigabytes (\"1 GB\")."));
    meant(size.value())
        .ifPresent(
            value ->
                finding.suggested(
                    "Change to \"" + value + "\"",
                    () -> JsonEdits.replace(size.node(), JsonEdits.quoted(value))));
  }

  // A fraction without a unit can only be meant in vCPU or GB; a number with a unit is what its
  // unit says.
  private Optional<String> meant(String size) {
    Matcher matcher = NUMBER.matcher(size);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(2).toLowerCase(Locale.ROOT);
    boolean whole =
        member.equals("cpu")
            ? unit.startsWith("vcpu")
                || unit.isEmpty()
                || unit.equals("core")
                || unit.equals("cores")
            : unit.startsWith("g") || unit.isEmpty();
    boolean small = member.equals("cpu") ? unit.equals("m") : unit.startsWith("m");
    if (!whole && !small) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    boolean milli = small && member.equals("cpu");
    BigDecimal factor = small && !milli ? BigDecimal.ONE : BigDecimal.valueOf(1024);
    BigDecimal value = number.multiply(factor);
    return Optional.of(
        (milli ? value.movePointLeft(3) : value).setScale(0, RoundingMode.HALF_UP).toPlainString());
  }
}
