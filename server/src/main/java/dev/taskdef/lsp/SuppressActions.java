package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Suppressing;
import dev.taskdef.rules.Suppression;
import dev.taskdef.rules.settings.SettingsEdits;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Offers to write a suppression for each finding at a place into the project's settings. */
record SuppressActions(Question question, SettingsTarget target) {

  /** One action for each rule that speaks there, as far as the editor can carry it out. */
  List<CodeAction> all() {
    List<CodeAction> actions = new ArrayList<>();
    for (Suppressing wish : Suppressing.at(question.snapshot(), question.range(), target.path())) {
      edit(wish.suppression()).ifPresent(edit -> actions.add(action(wish, edit)));
    }
    return actions;
  }

  private CodeAction action(Suppressing wish, WorkspaceEdit edit) {
    CodeAction action = new CodeAction(wish.title());
    action.setKind(CodeActions.QUICK_FIX);
    action.setDiagnostics(
        List.of(question.toLsp().diagnostic(wish.diagnostic(), question.snapshot().uri())));
    action.setEdit(edit);
    return action;
  }

  private Optional<WorkspaceEdit> edit(Suppression suppression) {
    if (target.tree().isEmpty()) {
      return question.client().versionsEdits() && question.client().createsFiles()
          ? Optional.of(created(SettingsEdits.fileWith(suppression)))
          : Optional.empty();
    }
    JsonTree tree = target.tree().get();
    ImmutableList<TextEdit> edits = SettingsEdits.suppress(tree, suppression);
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    List<org.eclipse.lsp4j.TextEdit> sent =
        new ToLsp(tree.text(), question.client().encoding()).edits(edits);
    return Optional.of(
        question.client().versionsEdits()
            ? new WorkspaceEdit(List.of(Either.forLeft(changed(sent))))
            : new WorkspaceEdit(Map.of(target.uri(), sent)));
  }

  private WorkspaceEdit created(String text) {
    CreateFile create = new CreateFile(target.uri());
    CreateFileOptions options = new CreateFileOptions();
    options.setIgnoreIfExists(true);
    create.setOptions(options);
    Range start = new Range(new Position(0, 0), new Position(0, 0));
    List<Either<TextDocumentEdit, ResourceOperation>> changes =
        List.of(
            Either.forRight(create),
            Either.forLeft(changed(List.of(new org.eclipse.lsp4j.TextEdit(start, text)))));
    return new WorkspaceEdit(changes);
  }

  private TextDocumentEdit changed(List<org.eclipse.lsp4j.TextEdit> edits) {
    return new TextDocumentEdit(
        new VersionedTextDocumentIdentifier(target.uri(), target.version().orElse(null)),
        edits.stream().map(Either::<org.eclipse.lsp4j.TextEdit, SnippetTextEdit>forLeft).toList());
  }
}
