package dev.taskdef.cli;

import dev.taskdef.model.Consumer;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.Topic;
import java.util.List;

/**
 * How many of a file's errors somebody would have learned of by the first attempt to register it. A
 * parser stops at the first slip; the AWS CLI lists all that its own validation refuses, and then
 * asks nobody; ECS answers with one refusal at a time; what only the container agent refuses,
 * nobody tells before the task starts.
 */
final class FirstAnswer {
  private FirstAnswer() {}

  /** The number for the findings of one file. */
  static int count(List<Diagnostic> diagnostics, Consumer consumer) {
    List<Diagnostic> errors =
        diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
    if (errors.stream().anyMatch(d -> d.rule().topic() == Topic.SYNTAX)) {
      return 1;
    }
    int refusedByCli = (int) errors.stream().filter(d -> d.rule().basis() == Basis.CLIENT).count();
    if (consumer == Consumer.AWS_CLI && refusedByCli > 0) {
      return refusedByCli;
    }
    return errors.stream().anyMatch(d -> d.rule().basis() != Basis.AGENT) ? 1 : 0;
  }
}
