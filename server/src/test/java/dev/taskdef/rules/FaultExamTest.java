package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Reading;
import dev.taskdef.syntax.JsonTree;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

/**
 * Good task definitions with one mistake each, written from the list of what ECS, its clients and
 * the agent are known to refuse, and without a look at the rules: each is told where it was made,
 * and what is just inside the border gets no error. Where ECS may have learned more values than we
 * know, a warning is enough.
 */
final class FaultExamTest {
  private static final ImmutableList<SingleFault> FAULTS = SingleFault.all();
  private static final Reading READING = Reading.standard().asNamed();

  @Test
  void theFilesAreGoodBeforeTheMistake() {
    ImmutableSet<String> bases =
        FAULTS.stream().map(SingleFault::base).collect(ImmutableSet.toImmutableSet());
    for (String base : bases) {
      assertEquals("", said(findings(SingleFault.good(base), Severity.WARNING)), base);
    }
  }

  @Test
  void everyMistakeIsToldWhereItWasMade() {
    ImmutableList<String> missed =
        FAULTS.stream()
            .filter(fault -> !isTold(fault))
            .map(fault -> report(fault, fault.faultyText(), Severity.INFORMATION))
            .collect(ImmutableList.toImmutableList());
    System.out.printf("told %d of %d faults%n", FAULTS.size() - missed.size(), FAULTS.size());
    assertTrue(missed.isEmpty(), () -> String.join("\n", missed));
  }

  @Test
  void whatIsJustInsideTheBorderGetsNoError() {
    ImmutableList<String> alarms =
        FAULTS.stream()
            .filter(fault -> !findings(fault.legalText(), Severity.ERROR).isEmpty())
            .map(fault -> report(fault, fault.legalText(), Severity.ERROR))
            .collect(ImmutableList.toImmutableList());
    assertTrue(alarms.isEmpty(), () -> String.join("\n", alarms));
  }

  private static boolean isTold(SingleFault fault) {
    String text = fault.faultyText();
    JsonTree tree = JsonTree.parse(text);
    return findings(text, fault.severity()).stream()
        .anyMatch(found -> isIn(fault.told(), found, tree));
  }

  /** In the value, or at the key that names it. */
  private static boolean isIn(JsonPointer told, Diagnostic found, JsonTree tree) {
    return found.pointer().startsWith(told.toString())
        || tree.find(told).stream().anyMatch(v -> v.range().intersects(found.range()));
  }

  private static ImmutableList<Diagnostic> findings(String text, Severity atLeast) {
    return RuleFixture.lint(text, READING).stream()
        .filter(found -> found.severity().isAtLeast(atLeast))
        .collect(ImmutableList.toImmutableList());
  }

  private static String report(SingleFault fault, String text, Severity atLeast) {
    return "%s (%s %s)%s"
        .formatted(fault.name(), fault.base(), fault.pointer(), said(findings(text, atLeast)));
  }

  private static String said(ImmutableList<Diagnostic> found) {
    return found.stream()
        .map(d -> "\n  %s %s at %s: %s".formatted(d.severity(), d.id(), d.pointer(), d.message()))
        .collect(Collectors.joining());
  }
}
