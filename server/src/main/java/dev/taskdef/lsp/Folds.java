package dev.taskdef.lsp;

import dev.taskdef.ide.Folding;
import dev.taskdef.text.LineIndex;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;

/** Turns folds into the editor's lines. */
final class Folds {
  private Folds() {}

  /**
   * The answer to {@code textDocument/foldingRange}. The line with the closing bracket stays
   * visible.
   */
  static List<FoldingRange> of(Question question) {
    LineIndex lines = question.snapshot().text().lines();
    return Folding.of(question.snapshot(), question.client().folds()).ranges().stream()
        .map(range -> new FoldingRange(lines.lineAt(range.start()), lines.lineAt(range.end()) - 1))
        .filter(fold -> fold.getStartLine() < fold.getEndLine())
        .toList();
  }
}
