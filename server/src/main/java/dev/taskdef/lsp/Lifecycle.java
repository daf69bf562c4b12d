package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import com.google.gson.JsonElement;
import dev.taskdef.text.SizeLimits;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The server's life from {@code initialize} to {@code exit}. */
final class Lifecycle {
  /** Where in its life the server is. */
  private enum Phase {
    NEW,
    RUNNING,
    SHUT_DOWN,
    ENDED,
    ENDED_ABRUPTLY
  }

  private final Current<Phase> phase = new Current<>(Phase.NEW);
  private final Current<OptionalInt> editorProcess = new Current<>(OptionalInt.empty());
  private final Current<ImmutableList<DocumentUri>> workspace = new Current<>(ImmutableList.of());
  private final Editor editor;
  private final Lenses lenses;
  private final Trace trace;

  Lifecycle(Editor editor, Lenses lenses, Trace trace) {
    this.editor = editor;
    this.lenses = lenses;
    this.trace = trace;
  }

  /** {@code initialize}: answered from what was prepared; nothing else is loaded for it. */
  Prepared introduced(Params params) {
    phase.set(Phase.RUNNING);
    Client client = Client.of(params);
    editor.introduced(client);
    editorProcess.set(params.number("processId"));
    workspace.set(foldersOf(params));
    trace.set(params.text("trace").orElse("off"));
    lenses.use(client.restarts() ? SizeLimits.cautious() : SizeLimits.standard());
    lenses.use(ClientSettings.of(params.part("initializationOptions", "taskdef")));
    return Abilities.of(client);
  }

  private static ImmutableList<DocumentUri> foldersOf(Params initialize) {
    ImmutableList.Builder<DocumentUri> folders = ImmutableList.builder();
    for (JsonElement folder : initialize.list("workspaceFolders")) {
      new Params(folder).text("uri").map(DocumentUri::new).ifPresent(folders::add);
    }
    ImmutableList<DocumentUri> all = folders.build();
    return all.isEmpty()
        ? initialize.text("rootUri").map(DocumentUri::new).stream()
            .collect(ImmutableList.toImmutableList())
        : all;
  }

  /** The folders that the editor has open, as it said at the start. */
  ImmutableList<DocumentUri> workspace() {
    return workspace.value();
  }

  /** Whether the editor has not introduced itself yet. All messages are read by one thread. */
  boolean isNew() {
    return phase.value() == Phase.NEW;
  }

  /** Whether the editor introduced itself and did not say goodbye yet. */
  boolean isRunning() {
    return phase.value() == Phase.RUNNING;
  }

  /** Why a request cannot be answered now. */
  ResponseErrorException refusal() {
    return isNew()
        ? refused(ResponseErrorCode.ServerNotInitialized, "initialize comes first")
        : refused(ResponseErrorCode.InvalidRequest, "after shutdown only exit may follow");
  }

  /** The process of the editor, if it said so. */
  OptionalInt editorProcess() {
    return editorProcess.value();
  }

  /** {@code shutdown}. */
  CompletableFuture<Object> shutdown() {
    phase.set(Phase.SHUT_DOWN);
    return Funnel.nothing();
  }

  /** {@code exit}. */
  void exit() {
    phase.set(phase.value() == Phase.SHUT_DOWN ? Phase.ENDED : Phase.ENDED_ABRUPTLY);
  }

  /** Whether {@code exit} was received. */
  boolean isOver() {
    return phase.value().compareTo(Phase.ENDED) >= 0;
  }

  /** 0 when the editor said goodbye as it should, 1 when it just went away. */
  int exitCode() {
    return phase.value() == Phase.ENDED ? 0 : 1;
  }

  static ResponseErrorException refused(ResponseErrorCode code, String message) {
    return new ResponseErrorException(new ResponseError(code, message, null));
  }
}
