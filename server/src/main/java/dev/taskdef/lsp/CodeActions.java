package dev.taskdef.lsp;

import com.google.gson.JsonElement;
import dev.taskdef.ide.Fixes;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Turns fixes into code actions. */
final class CodeActions {
  static final String QUICK_FIX = "quickfix";
  private static final String FIX_ALL = "source.fixAll.taskdef";
  private static final String MAKE_REGISTRABLE = "source.makeRegistrable.taskdef";

  private CodeActions() {}

  /** The answer to {@code textDocument/codeAction}. */
  static List<CodeAction> of(Question question, Optional<SettingsTarget> settings) {
    List<CodeAction> actions = new ArrayList<>();
    if (wants(question, QUICK_FIX)) {
      for (Fixes.Offer offer : Fixes.at(question.snapshot(), question.range()).offers()) {
        actions.add(quickFix(question, offer));
      }
    }
    // Unasked, it is offered beside other fixes only: looking through the whole file takes a while,
    // and editors ask at every move of the cursor.
    boolean asked = question.params().at("context", "only").isPresent();
    if ((asked ? wants(question, FIX_ALL) : !actions.isEmpty())
        && Fixes.anySafe(question.snapshot())) {
      actions.add(fixAll(question));
    }
    if (asked && wants(question, MAKE_REGISTRABLE)) {
      List<TextEdit> edits = Fixes.registrable(question.snapshot());
      if (!edits.isEmpty()) {
        CodeAction action = new CodeAction("Make registrable (taskdef)");
        action.setKind(MAKE_REGISTRABLE);
        action.setEdit(edit(question, edits));
        actions.add(action);
      }
    }
    if (wants(question, QUICK_FIX)) {
      settings.ifPresent(s -> actions.addAll(new SuppressActions(question, s).all()));
    }
    if (asked ? wants(question, CopyActions.KIND) : isInvoked(question)) {
      actions.addAll(CopyActions.of(question));
    }
    return actions;
  }

  /** Whether a person asked, and not the editor by itself at a move of the cursor. */
  private static boolean isInvoked(Question question) {
    return question.params().number("context", "triggerKind").orElse(0)
        == CodeActionTriggerKind.Invoked.getValue();
  }

  /** The answer to {@code codeAction/resolve}: the action with its edit. */
  static CodeAction resolved(Question question, Params sent) {
    CodeAction action = new CodeAction(sent.text("title").orElse(""));
    action.setKind(sent.text("kind").orElse(FIX_ALL));
    boolean unchanged =
        question.params().number("textDocument", "version").orElse(-1)
            == question.snapshot().version();
    if (unchanged) {
      action.setEdit(edit(question, Fixes.all(question.snapshot())));
    }
    return action;
  }

  private static CodeAction quickFix(Question question, Fixes.Offer offer) {
    CodeAction action = new CodeAction(offer.fix().title());
    action.setKind(QUICK_FIX);
    action.setDiagnostics(
        List.of(question.toLsp().diagnostic(offer.diagnostic(), question.snapshot().uri())));
    if (offer.preferred()) {
      action.setIsPreferred(true);
    }
    action.setEdit(edit(question, offer.fix().edits()));
    return action;
  }

  private static CodeAction fixAll(Question question) {
    CodeAction action = new CodeAction("Apply all safe fixes (taskdef)");
    action.setKind(FIX_ALL);
    if (question.client().resolvesEdits()) {
      Snapshot snapshot = question.snapshot();
      action.setData(
          Map.of(
              "textDocument",
              new VersionedTextDocumentIdentifier(snapshot.uri(), snapshot.version())));
    } else {
      action.setEdit(edit(question, Fixes.all(question.snapshot())));
    }
    return action;
  }

  static WorkspaceEdit edit(Question question, List<TextEdit> edits) {
    Snapshot snapshot = question.snapshot();
    List<org.eclipse.lsp4j.TextEdit> sent = question.toLsp().edits(edits);
    if (!question.client().versionsEdits()) {
      return new WorkspaceEdit(Map.of(snapshot.uri(), sent));
    }
    TextDocumentEdit edit =
        new TextDocumentEdit(
            new VersionedTextDocumentIdentifier(snapshot.uri(), snapshot.version()),
            sent.stream()
                .map(Either::<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                .toList());
    return new WorkspaceEdit(List.of(Either.forLeft(edit)));
  }

  /**
   * Whether actions of a kind are asked for: no kind asked for means all, a kind asked for means
   * its sub-kinds too.
   */
  private static boolean wants(Question question, String kind) {
    if (question.params().at("context", "only").isEmpty()) {
      return true;
    }
    for (JsonElement only : question.params().list("context", "only")) {
      String asked = only.isJsonPrimitive() ? only.getAsString() : "?";
      if (asked.isEmpty() || kind.equals(asked) || kind.startsWith(asked + ".")) {
        return true;
      }
    }
    return false;
  }
}
