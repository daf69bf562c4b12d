package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.AGENT;
import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SIZE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;

/**
 * Less memory than a container can run with: on Linux Docker refuses below 6 MiB, on Windows the
 * agent raises anything below 256 MiB.
 *
 * @param spec the page of this system
 * @param windows whether it speaks to Windows containers
 */
record MemoryMin(RuleSpec spec, boolean windows) implements ContainerRule {
  private static final long LINUX = 6;
  private static final long WINDOWS = 256;

  static ImmutableList<MemoryMin> all() {
    return ImmutableList.of(
        new MemoryMin(
            RuleSpec.named("container-memory-min")
                .topic(SIZE)
                .severity(WARNING)
                .basis(DOCUMENTED)
                .summary("A container gets less memory than Docker grants")
                .why(
                    "A container's memory is counted in MiB, and Docker starts none with less than 6. If gigabytes are meant, multiply by 1024.")
                .seeAlso(
                    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
                .bad(
                    SizeExamples.task("", "\"memory\": <|2|>"),
                    SizeExamples.task("", "\"memory\": 2048"))
                .good(SizeExamples.task("", "\"memory\": 64"))
                .build(),
            false),
        new MemoryMin(
            RuleSpec.named("container-memory-min-windows")
                .topic(SIZE)
                .severity(WARNING)
                .basis(AGENT)
                .summary("A Windows container gets less than 256 MiB")
                .why(
                    "The agent gives a Windows container 256 MiB at least and raises a lower number without telling.")
                .seeAlso(
                    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows-considerations.html")
                .bad(windowsExample("<|128|>"), windowsExample("256"))
                .good(windowsExample("1024"))
                .build(),
            true));
  }

  private static String windowsExample(String memory) {
    return SizeExamples.task(
        "\"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" }",
        "\"memory\": " + memory);
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    if (windows ? !facts.onWindows() : facts.onWindows()) {
      return;
    }
    container.block().number("memory").ifPresent(n -> check(n, "memory", report));
    if (!windows) {
      container
          .block()
          .number("memoryReservation")
          .ifPresent(n -> check(n, "memoryReservation", report));
    }
  }

  private void check(Whole number, String member, Report report) {
    long least = windows ? WINDOWS : LINUX;
    if (number.value() < 1 || number.value() >= least) {
      return;
    }
    long meant = windows ? WINDOWS : number.value() * 1024;
    report
        .at(
            number.node(),
            member
                + " is counted in MiB; "
                + number.value()
                + " is less than the least of "
                + least
                + ".")
        .suggested(
            "Change to " + meant, () -> JsonEdits.replace(number.node(), Long.toString(meant)));
  }
}
