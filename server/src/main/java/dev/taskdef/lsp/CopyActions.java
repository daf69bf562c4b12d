package dev.taskdef.lsp;

import com.google.gson.JsonElement;
import dev.taskdef.ide.CopyText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Code actions that hand a text to the person: into the clipboard where the editor says that it has
 * the command {@value #COPY} (under {@code experimental.commands.commands}, as other servers are
 * told of such commands), else in a message from which it can be copied by hand.
 */
final class CopyActions {
  static final String KIND = "source.copy.taskdef";

  /** The editor's own command; its only argument is the text. */
  static final String COPY = "taskdef.copy";

  /** Our command for all other editors; its only argument is the text. */
  static final String SHOW = "taskdef.show";

  private CopyActions() {}

  /** The texts for the place that was asked about. */
  static List<CodeAction> of(Question question) {
    Optional<String> path =
        new DocumentUri(question.snapshot().uri()).localFile().map(Path::toString);
    return CopyText.at(question.snapshot(), question.range(), path).stream()
        .map(text -> action(question.client(), text))
        .toList();
  }

  private static CodeAction action(Client client, CopyText text) {
    CodeAction action = new CodeAction(text.title());
    action.setKind(KIND);
    action.setCommand(
        new Command(text.title(), client.copies() ? COPY : SHOW, List.of(text.text())));
    return action;
  }

  /** The answer to {@code workspace/executeCommand}: shows the text; runs nothing. */
  static Optional<Object> show(Params params, Editor editor) {
    String command = params.text("command").orElse("");
    if (!command.equals(SHOW)) {
      throw Lifecycle.refused(ResponseErrorCode.MethodNotFound, "no such command: " + command);
    }
    for (JsonElement text : params.list("arguments")) {
      if (text.isJsonPrimitive()) {
        editor.notify(
            "window/showMessage", new MessageParams(MessageType.Info, text.getAsString()));
      }
    }
    return Optional.empty();
  }
}
