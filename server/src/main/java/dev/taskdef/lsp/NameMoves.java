package dev.taskdef.lsp;

import dev.taskdef.ide.navigation.NameUse;
import dev.taskdef.ide.navigation.NameUses;
import dev.taskdef.ide.navigation.Rename;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Turns names and the places that refer to them into locations and edits. */
final class NameMoves {
  private NameMoves() {}

  /** The answer to {@code textDocument/definition}. */
  static List<Location> definition(Question question) {
    NameUses names = NameUses.of(question.snapshot());
    return names
        .at(question.offset())
        .map(use -> locations(question, names.definitions(use)))
        .orElse(List.of());
  }

  /** The answer to {@code textDocument/references}. */
  static List<Location> references(Question question) {
    boolean whole = question.params().flag("context", "includeDeclaration");
    return same(question).stream()
        .filter(use -> whole || !use.isDefinition())
        .map(use -> location(question, use))
        .toList();
  }

  /** The answer to {@code textDocument/documentHighlight}. */
  static List<DocumentHighlight> highlights(Question question) {
    return same(question).stream()
        .map(
            use ->
                new DocumentHighlight(
                    question.toLsp().range(use.range()),
                    use.isDefinition() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
        .toList();
  }

  /** The answer to {@code textDocument/prepareRename}. */
  static Optional<PrepareRenameResult> prepared(Question question) {
    return Rename.target(question.snapshot(), question.offset())
        .map(use -> new PrepareRenameResult(question.toLsp().range(use.range()), use.name()));
  }

  /** The answer to {@code textDocument/rename}; what cannot be done is refused with the reason. */
  static WorkspaceEdit rename(Question question) {
    String name = question.params().text("newName").orElse("");
    Rename rename = Rename.at(question.snapshot(), question.offset(), name);
    if (!rename.refusal().isEmpty()) {
      throw Lifecycle.refused(ResponseErrorCode.RequestFailed, rename.refusal());
    }
    return CodeActions.edit(question, rename.edits());
  }

  private static List<NameUse> same(Question question) {
    NameUses names = NameUses.of(question.snapshot());
    return names.at(question.offset()).<List<NameUse>>map(names::sameAs).orElse(List.of());
  }

  private static List<Location> locations(Question question, List<NameUse> uses) {
    return uses.stream().map(use -> location(question, use)).toList();
  }

  private static Location location(Question question, NameUse use) {
    return new Location(question.snapshot().uri(), question.toLsp().range(use.range()));
  }
}
