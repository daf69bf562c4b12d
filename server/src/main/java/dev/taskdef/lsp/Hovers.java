package dev.taskdef.lsp;

import dev.taskdef.ide.hover.Hover;
import java.util.Optional;
import org.eclipse.lsp4j.MarkupContent;

/** Turns what is said of a place into the form that the editor shows. */
final class Hovers {
  private Hovers() {}

  /** The answer to {@code textDocument/hover}. */
  static Optional<org.eclipse.lsp4j.Hover> of(Question question) {
    return Hover.at(question.snapshot(), question.offset())
        .map(
            hover ->
                new org.eclipse.lsp4j.Hover(
                    new MarkupContent(
                        question.client().markdown() ? "markdown" : "plaintext",
                        question.client().markdown()
                            ? hover.markdown()
                            : PlainText.of(hover.markdown())),
                    question.toLsp().range(hover.range())));
  }
}
