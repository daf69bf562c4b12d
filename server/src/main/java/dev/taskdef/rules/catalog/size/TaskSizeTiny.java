package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SIZE;

import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import java.util.regex.Pattern;

/** A task size so small that vCPU or GB must be meant. */
public final class TaskSizeTiny implements TaskRule {
  private static final long MOST_VCPU = 64;
  private static final long MOST_GB = 244;
  private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,2}");
  private static final RuleSpec SPEC =
      RuleSpec.named("task-size-tiny")
          .topic(SIZE)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("A task size is so small that vCPU or GB must be meant")
          .why(
              "Without a unit the task's cpu counts CPU units, 1024 to the vCPU, and its memory MiB.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
          .covers("task-cpu-looks-like-vcpu")
          .bad(
              SizeExamples.task("\"cpu\": <|\"1\"|>,\n  \"memory\": \"2048\"", ""),
              SizeExamples.task("\"cpu\": \"1024\",\n  \"memory\": \"2048\"", ""))
          .good(SizeExamples.task("\"cpu\": \"1 vCPU\",\n  \"memory\": \"2048\"", ""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (!task.facts().onFargate()) {
      task.text("cpu").ifPresent(t -> check(t, MOST_VCPU, "CPU units", "vCPU", report));
    }
    task.text("memory").ifPresent(t -> check(t, MOST_GB, "MiB", "GB", report));
  }

  private static void check(Text size, long most, String unit, String meant, Report report) {
    if (!DIGITS.matcher(size.value()).matches() || Long.parseLong(size.value()) > most) {
      return;
    }
    String value = Long.toString(Long.parseLong(size.value()) * 1024);
    report
        .at(
            size.node(),
            "\""
                + size.value()
                + "\" is read as "
                + size.value()
                + " "
                + unit
                + ". If "
                + meant
                + " is meant, write \""
                + value
                + "\".")
        .suggested(
            "Change to \"" + value + "\"",
            () -> JsonEdits.replace(size.node(), JsonEdits.quoted(value)));
  }
}
