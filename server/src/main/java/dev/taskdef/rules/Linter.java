package dev.taskdef.rules;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.SyntaxError;
import dev.taskdef.syntax.SyntaxErrorCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Says all that is wrong with a task definition: slips in the text, problems of the schema, and
 * what the rules find.
 */
public final class Linter {
  private final Catalog catalog;
  private final SchemaProblems schema;
  private final FailureLog failures;
  private final ImmutableMap<SyntaxErrorCode, SyntaxRule> syntax;

  private Linter(Catalog catalog, SchemaProblems schema, FailureLog failures) {
    this.catalog = catalog;
    this.schema = schema;
    this.failures = failures;
    this.syntax = Maps.uniqueIndex(catalog.syntaxRules(), SyntaxRule::code);
  }

  /** A linter with these rules. */
  public static Linter of(Catalog catalog, SchemaProblems schema, FailureLog failures) {
    return new Linter(catalog, schema, failures);
  }

  /** The rules it runs. */
  public Catalog catalog() {
    return catalog;
  }

  /** Whether a rule is about slips in the text. */
  boolean isSyntax(String id) {
    return catalog.rule(id).filter(SyntaxRule.class::isInstance).isPresent();
  }

  /** Everything with pointers and fixes, worked out from scratch. Foreign files give nothing. */
  public ImmutableList<Diagnostic> lint(TaskDefinition task, Settings settings) {
    return lintFully(task, settings).diagnostics();
  }

  /** The same, with the suppressions that were of use. */
  public LintResult lintFully(TaskDefinition task, Settings settings) {
    return run(task, settings, Depth.FULL, Memory.empty());
  }

  /**
   * Ranges and messages only, with what an earlier run remembers of containers that did not change.
   */
  public LintResult relint(TaskDefinition task, Settings settings, Memory memory) {
    return run(task, settings, Depth.QUICK, memory);
  }

  private LintResult run(TaskDefinition task, Settings settings, Depth depth, Memory memory) {
    if (task.kind() == DocumentKind.UNRECOGNIZED && task.tree().errors().isEmpty()) {
      Memory nothing = Memory.empty().telling(ImmutableList.of());
      return new LintResult(ImmutableList.of(), nothing, ImmutableSet.of());
    }
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(syntaxErrors(task, depth));
    Memory next =
        task.kind() == DocumentKind.UNRECOGNIZED
            ? Memory.empty()
            : new Round(catalog, schema, failures, task, depth, memory).run(outcomes);
    Settings.Applied left = settings.apply(heard(outcomes), task);
    return new LintResult(left.told(), next.telling(left.told()), left.used());
  }

  private Outcome syntaxErrors(TaskDefinition task, Depth depth) {
    ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
    for (SyntaxError error : task.tree().errors()) {
      SyntaxRule rule = syntax.get(error.code());
      if (rule != null) {
        found.add(SyntaxDiagnostics.of(rule.spec(), error, task, depth));
      }
    }
    return new Outcome(found.build(), ImmutableList.of());
  }

  private static ImmutableList<Diagnostic> heard(List<Outcome> outcomes) {
    ImmutableList<Outcome.Silence> silences =
        outcomes.stream()
            .flatMap(o -> o.silences().stream())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Diagnostic> sorted =
        outcomes.stream()
            .flatMap(o -> o.diagnostics().stream())
            .filter(d -> silences.stream().noneMatch(s -> s.covers(d)))
            .sorted(Linter::byPlace)
            .collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<Diagnostic> once = ImmutableList.builderWithExpectedSize(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      if (i == 0 || byPlace(sorted.get(i - 1), sorted.get(i)) != 0) {
        once.add(sorted.get(i));
      }
    }
    return once.build();
  }

  // No chain of comparators: each of its links is made while the first answer is waited for.
  private static int byPlace(Diagnostic a, Diagnostic b) {
    return ComparisonChain.start()
        .compare(a.range().start(), b.range().start())
        .compare(a.severity(), b.severity())
        .compare(a.id(), b.id())
        .compare(a.message(), b.message())
        .result();
  }
}
