package dev.taskdef.ide.hover;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.RulePage;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.text.TextRange;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong under the pointer: why, what AWS would answer, and where to read on. */
final class DiagnosticHover {
  /** More than these in one place are no help. */
  private static final int MOST = 3;

  private DiagnosticHover() {}

  /** The findings at an offset, those of the narrowest range first. */
  static Optional<Hover> at(Snapshot snapshot, int offset) {
    ImmutableList<Diagnostic> found =
        snapshot.knownAt(offset).stream()
            .sorted(Comparator.comparingInt((Diagnostic d) -> d.range().length()))
            .limit(MOST)
            .collect(ImmutableList.toImmutableList());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TextRange range = found.get(0).range();
    return Optional.of(
        new Hover(
            range, found.stream().map(DiagnosticHover::page).collect(Collectors.joining("\n\n"))));
  }

  // The editor shows the finding's own message itself.
  private static String page(Diagnostic diagnostic) {
    RulePage page = RulePage.of(diagnostic.rule());
    StringBuilder out = new StringBuilder();
    out.append("**").append(diagnostic.rule().summary()).append(".** ");
    out.append(String.join("\n\n", page.why()));
    answer(diagnostic)
        .ifPresent(a -> out.append("\n\nWhat AWS answers:\n\n```\n").append(a).append("\n```"));
    out.append("\n\n[")
        .append(diagnostic.id())
        .append("](")
        .append(page.address())
        .append("): ")
        .append(RulePage.basis(diagnostic.rule().basis()))
        .append('.');
    return out.toString();
  }

  /** With the file's own names where they are known already; finding them out takes a full look. */
  private static Optional<String> answer(Diagnostic diagnostic) {
    return diagnostic.answer().isEmpty()
        ? diagnostic.rule().serverMessage().map(ServerAnswer::withBlanks)
        : Optional.of(diagnostic.answer());
  }
}
