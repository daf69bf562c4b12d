package dev.taskdef.lsp;

import dev.taskdef.ide.Snapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers and hears: one line per method. A new feature is one line here, one in
 * {@link Abilities}, one method in the class that turns its record into protocol types, and the
 * record itself in {@code ide}.
 */
final class Methods implements Endpoint {
  private final Server server;

  Methods(Server server) {
    this.server = server;
  }

  /** Whether a request is the first that may come, which is answered before all else is loaded. */
  boolean isIntroduction(String method) {
    return method.equals("initialize") && server.lifecycle().isNew();
  }

  /** The answer to the introduction. */
  Prepared introduced(@Nullable Object sent) {
    return server.lifecycle().introduced(Params.of(sent));
  }

  @Override
  public CompletableFuture<?> request(String method, @Nullable Object sent) {
    Params params = Params.of(sent);
    if (!server.lifecycle().isRunning()) {
      throw server.lifecycle().refusal();
    }
    return switch (method) {
      case "initialize" ->
          throw Lifecycle.refused(ResponseErrorCode.InvalidRequest, "initialize was sent twice");
      case "shutdown" -> server.lifecycle().shutdown();
      case "textDocument/diagnostic" -> ask(method, params, server.publisher()::pulled);
      case "textDocument/completion" -> ask(method, params, Completions::of);
      case "completionItem/resolve" ->
          ask(method, params.part("data"), q -> Completions.resolved(q, params));
      case "textDocument/hover" -> ask(method, params, Hovers::of);
      case "textDocument/codeAction" ->
          ask(method, params, q -> CodeActions.of(q, server.settingsFor(q.snapshot().uri())));
      case "codeAction/resolve" ->
          ask(method, params.part("data"), q -> CodeActions.resolved(q, params));
      case "workspace/executeCommand" ->
          server.funnel().ask(method, params, p -> CopyActions.show(p, server.editor()));
      case "textDocument/documentSymbol" -> ask(method, params, Symbols::of);
      case "textDocument/foldingRange" -> ask(method, params, Folds::of);
      case "textDocument/definition" -> ask(method, params, NameMoves::definition);
      case "textDocument/references" -> ask(method, params, NameMoves::references);
      case "textDocument/documentHighlight" -> ask(method, params, NameMoves::highlights);
      case "textDocument/prepareRename" -> ask(method, params, NameMoves::prepared);
      case "textDocument/rename" -> ask(method, params, NameMoves::rename);
      case "textDocument/selectionRange" -> ask(method, params, Selections::of);
      case "textDocument/documentLink" -> ask(method, params, PageLinks::of);
      case "textDocument/inlayHint" ->
          ask(method, params, q -> Hints.of(q, server.settings().hints()));
      case "textDocument/semanticTokens/full" -> ask(method, params, Colors::ofDocument);
      case "textDocument/semanticTokens/range" -> ask(method, params, Colors::ofRange);
      case "textDocument/formatting" -> ask(method, params, Formats::ofDocument);
      case "textDocument/rangeFormatting" -> ask(method, params, Formats::ofRange);
      case "textDocument/onTypeFormatting" -> ask(method, params, Formats::onType);
      case "taskdef/recognize" -> server.funnel().ask(method, params, server::recognize);
      default ->
          throw Lifecycle.refused(ResponseErrorCode.MethodNotFound, "no such method: " + method);
    };
  }

  @Override
  public void notify(String method, @Nullable Object sent) {
    Params params = Params.of(sent);
    if (method.equals("exit")) {
      server.lifecycle().exit();
    } else if (server.lifecycle().isRunning()) {
      heard(method, params);
    }
  }

  private void heard(String method, Params params) {
    switch (method) {
      case "textDocument/didOpen" -> server.opened(params);
      case "textDocument/didChange" -> server.documents().changed(params);
      case "textDocument/didClose" -> server.documents().closed(params);
      case "initialized" -> server.ready();
      case "workspace/didChangeConfiguration" -> server.settingsChanged(params.part("settings"));
      case "$/setTrace" -> server.trace().set(params.text("value").orElse("off"));
      case "textDocument/didSave" -> server.surroundings().saved(params);
      case "workspace/didChangeWatchedFiles" -> server.surroundings().changed();
      case "workspace/didChangeWorkspaceFolders",
          "window/workDoneProgress/cancel",
          "$/progress" -> {}
      default -> {
        if (!method.startsWith("$/")) {
          server.log().line("a notification that is not known was ignored: " + method);
        }
      }
    }
  }

  /** Asks a feature about an open document; about any other there is nothing to say. */
  private CompletableFuture<Object> ask(
      String method, Params params, Function<Question, ?> feature) {
    Optional<Snapshot> snapshot = server.session().find(params.uri()).map(Document::snapshot);
    if (snapshot.isEmpty()) {
      return Funnel.nothing();
    }
    return server
        .funnel()
        .ask(method, new Question(snapshot.get(), params, server.editor().client()), feature);
  }
}
