package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.SyntaxError;
import dev.taskdef.syntax.SyntaxErrorCode;

/** Turns the parser's errors into diagnostics like all others. */
final class SyntaxDiagnostics {
  private SyntaxDiagnostics() {}

  static Diagnostic of(RuleSpec rule, SyntaxError error, TaskDefinition task, Depth depth) {
    ImmutableList<Fix> fixes =
        depth == Depth.FULL && !error.repair().isEmpty()
            ? ImmutableList.of(
                new Fix(
                    error.repairTitle(),
                    error.safe() ? Safety.SAFE : Safety.SUGGESTED,
                    error.repair()))
            : ImmutableList.of();
    return new Diagnostic(
        rule,
        severity(rule, error, task.facts().consumer()),
        error.message(),
        error.range(),
        "",
        0,
        ImmutableSet.of(),
        ImmutableList.of(),
        fixes,
        rule.serverMessage().orElse(""));
  }

  // ecspresso evaluates the file as a template and as Jsonnet, where comments are part of the
  // language.
  private static Severity severity(RuleSpec rule, SyntaxError error, Consumer consumer) {
    return consumer == Consumer.ECSPRESSO && error.code() == SyntaxErrorCode.COMMENT
        ? Severity.HINT
        : rule.severity();
  }
}
