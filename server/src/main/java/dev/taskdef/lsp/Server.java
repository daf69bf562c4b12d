package dev.taskdef.lsp;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.text.SourceText;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;

/** The parts of the server, put together. */
final class Server {
  /** The request for the editor's settings. */
  static final String CONFIGURATION = "workspace/configuration";

  private final Log log;
  private final Executor pool;
  private final AtomicBoolean looked = new AtomicBoolean();
  private final Session session = new Session();
  private final Neighbors neighbors = new Neighbors();
  private final Editor editor;
  private final Lenses lenses;
  private final SettingsNotice notice;
  private final Trace trace;
  private final Funnel funnel;
  private final Lifecycle lifecycle;
  private final DiagnosticsPublisher publisher;
  private final TextDocuments documents;
  private final SurroundingsWatch surroundings;

  Server(Endpoint remote, Executor pool, Knowledge knowledge, Log log) {
    this.log = log;
    this.pool = pool;
    this.editor = new Editor(remote, log);
    this.lenses = new Lenses(() -> knowledge.linter(log), knowledge.parameters(), neighbors);
    this.notice = new SettingsNotice(editor, lenses);
    this.trace = new Trace(line -> editor.notify("$/logTrace", new LogTraceParams(line)));
    this.funnel = new Funnel(pool, log, trace);
    this.lifecycle = new Lifecycle(editor, lenses, trace);
    this.publisher = new DiagnosticsPublisher(session, editor, pool, log);
    this.documents =
        new TextDocuments(
            session,
            editor,
            lenses,
            publisher,
            new StatusReporter(session, editor, knowledge, pool, log));
    this.surroundings =
        new SurroundingsWatch(session, editor, lenses, neighbors, documents, lifecycle, pool, log);
  }

  /** {@code textDocument/didOpen}. */
  void opened(Params params) {
    documents.opened(params);
    if (!looked.getAndSet(true)) {
      pool.execute(surroundings::lookFirst);
    } else if (neighbors.isNew(new DocumentUri(params.uri()))) {
      pool.execute(surroundings::look);
    }
  }

  /** {@code initialized}: from now on the editor may be asked for things. */
  void ready() {
    lifecycle.editorProcess().ifPresent(EditorWatch::start);
    notice.begin();
    askForSettings();
    surroundings.watch();
  }

  /**
   * {@code workspace/didChangeConfiguration}: what was sent counts only for editors that cannot be
   * asked.
   */
  void settingsChanged(Params sent) {
    if (editor.client().configures()) {
      askForSettings();
    } else {
      use(sent.part("taskdef"));
    }
  }

  private void askForSettings() {
    if (editor.client().configures()) {
      editor.request(
          CONFIGURATION,
          new Prepared("{\"items\":[{\"section\":\"taskdef\"}]}"),
          answer -> answer.list().forEach(section -> use(new Params(section))));
    } else {
      pool.execute(notice::look);
    }
  }

  private void use(Params section) {
    if (lenses.use(ClientSettings.of(section))) {
      documents.seeAgain();
      if (editor.client().refreshesHints()) {
        editor.request("workspace/inlayHint/refresh");
      }
    }
    pool.execute(notice::look);
  }

  /** The settings that suppressions for a document belong into. */
  Optional<SettingsTarget> settingsFor(String uri) {
    return SettingsTarget.of(new DocumentUri(uri), neighbors, session, lifecycle);
  }

  /** {@code taskdef/recognize}: what a file is, open or not. */
  Recognized recognize(Params params) {
    String uri = params.text("uri").orElse("");
    Snapshot snapshot =
        params
            .text("text")
            .map(
                text ->
                    Snapshot.of(
                        uri,
                        0,
                        SourceText.of(text),
                        lenses.of(uri, params.text("languageId").orElse(""))))
            .or(() -> session.find(uri).map(Document::snapshot))
            .orElseGet(() -> Snapshot.of(uri, 0, SourceText.of(""), lenses.of(uri, "")));
    DocumentKind kind = snapshot.task().kind();
    return new Recognized(kind.id(), kind != DocumentKind.UNRECOGNIZED);
  }

  /**
   * The answer to {@code taskdef/recognize}.
   *
   * @param kind what the file is
   * @param recognised whether it is a task definition, or a part of one
   */
  record Recognized(String kind, boolean recognised) {}

  Log log() {
    return log;
  }

  Session session() {
    return session;
  }

  /** The editor's settings that are in force. */
  ClientSettings settings() {
    return lenses.settings();
  }

  Editor editor() {
    return editor;
  }

  Trace trace() {
    return trace;
  }

  Funnel funnel() {
    return funnel;
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  DiagnosticsPublisher publisher() {
    return publisher;
  }

  SurroundingsWatch surroundings() {
    return surroundings;
  }

  TextDocuments documents() {
    return documents;
  }
}
