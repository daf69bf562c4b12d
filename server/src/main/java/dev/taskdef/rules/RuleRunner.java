package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs rules one by one, so that one that fails is skipped and the others still speak. */
final class RuleRunner {
  private final FailureLog failures;
  private final Depth depth;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Outcome.Silence> silences = new ArrayList<>();

  RuleRunner(FailureLog failures, Depth depth) {
    this.failures = failures;
    this.depth = depth;
  }

  void container(ContainerRule rule, Container container, TaskFacts facts) {
    run(rule.spec(), report -> rule.check(container, facts, report));
  }

  void task(TaskRule rule, TaskDefinition task) {
    run(rule.spec(), report -> rule.check(task, report));
  }

  void nodes(ImmutableList<NodeRule> rules, List<SyntaxNode> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    for (NodeRule rule : rules) {
      run(rule.spec(), report -> nodes.forEach(node -> rule.check(node, report)));
    }
  }

  void schema(
      ImmutableList<SchemaRule> rules, ImmutableList<SchemaProblem> problems, TaskFacts facts) {
    for (SchemaProblem problem : problems) {
      rules.stream()
          .filter(rule -> rule.takes(problem, facts))
          .findFirst()
          .ifPresent(rule -> run(rule.spec(), report -> rule.check(problem, facts, report)));
    }
  }

  Outcome outcome() {
    return diagnostics.isEmpty() && silences.isEmpty()
        ? Outcome.empty()
        : new Outcome(ImmutableList.copyOf(diagnostics), ImmutableList.copyOf(silences));
  }

  @SuppressWarnings(
      "CatchingUnchecked") // a rule's bug must not take the other rules' answers with it
  private void run(RuleSpec rule, Consumer<Report> check) {
    Report report = new Report(rule, depth);
    try {
      check.accept(report);
      if (!report.isSilent()) {
        diagnostics.addAll(report.diagnostics());
        report.silenced().forEach(r -> silences.add(new Outcome.Silence(rule.id(), r)));
      }
    } catch (RuntimeException e) {
      failures.failed(rule.id(), e);
    }
  }
}
