package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonString;
import java.util.Optional;

/** {@code cpu} or {@code memory} of a container as text. */
final class TypeContainerSizeString {
  private static final ImmutableSet<String> SIZES =
      ImmutableSet.of(
          "containerDefinitions[].cpu",
          "containerDefinitions[].memory",
          "containerDefinitions[].memoryReservation");
  private static final RuleSpec SPEC =
      ProblemRule.page("type-container-size-string")
          .summary("A container's cpu or memory is text; it must be a number")
          .why(
              """
              In a container `cpu` (in CPU units, 1024 for one vCPU), `memory` and `memoryReservation` (both in MiB) are whole numbers
              without quotes; at the level of the task `cpu` and `memory` are texts. The AWS CLI refuses the one in place of the
              other.""")
          .serverMessage(ServerAnswer.wrongType("int"))
          .bad(
              KeyExamples.container("\"memoryReservation\": <|\"256\"|>"),
              KeyExamples.container("\"memoryReservation\": 256"))
          .bad(
              KeyExamples.container("\"memoryReservation\": <|\"256MB\"|>"),
              KeyExamples.container("\"memoryReservation\": 256"))
          .good(KeyExamples.container("\"memoryReservation\": 256"))
          .build();

  private TypeContainerSizeString() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.value() instanceof JsonString && SIZES.contains(p.place().path()),
        TypeContainerSizeString::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    String name = problem.place().name();
    boolean cpu = name.equals("cpu");
    String text = Words.literal(problem.value()).strip();
    Optional<String> number =
        text.matches("\\d{1,9}")
            ? Numbers.plain(text)
            : cpu ? Reshaping.cpuUnits(problem.value()) : Reshaping.mebibytes(problem.value());
    Finding finding =
        report.at(
            problem.value(),
            "In a container \""
                + name
                + "\" is a whole number "
                + (cpu ? "of CPU units" : "of MiB")
                + " without quotes"
                + number.map(n -> ": " + n + ".").orElse("."));
    number.ifPresent(n -> finding.safe("Write " + n, () -> JsonEdits.replace(problem.value(), n)));
  }
}
