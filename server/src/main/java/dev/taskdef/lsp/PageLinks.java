package dev.taskdef.lsp;

import dev.taskdef.ide.navigation.PageLink;
import java.util.List;
import org.eclipse.lsp4j.DocumentLink;

/** Turns pages into links. */
final class PageLinks {
  private PageLinks() {}

  /** The answer to {@code textDocument/documentLink}. */
  static List<DocumentLink> of(Question question) {
    return PageLink.of(question.snapshot()).stream()
        .map(
            link ->
                new DocumentLink(
                    question.toLsp().range(link.range()), link.address(), null, link.tooltip()))
        .toList();
  }
}
