package dev.taskdef.lsp;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.ide.navigation.HintKind;
import dev.taskdef.ide.navigation.InlayHint;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Turns hints into the editor's, with a little room before them. */
final class Hints {
  private Hints() {}

  /** The answer to {@code textDocument/inlayHint}, for the kinds that are switched on. */
  static List<org.eclipse.lsp4j.InlayHint> of(Question question, ImmutableSet<HintKind> kinds) {
    return InlayHint.in(question.snapshot(), question.range(), kinds).stream()
        .map(hint -> sent(question, hint))
        .toList();
  }

  private static org.eclipse.lsp4j.InlayHint sent(Question question, InlayHint hint) {
    org.eclipse.lsp4j.InlayHint sent =
        new org.eclipse.lsp4j.InlayHint(
            question.toLsp().position(hint.offset()), Either.forLeft(hint.label()));
    sent.setTooltip(hint.tooltip());
    sent.setPaddingLeft(true);
    return sent;
  }
}
