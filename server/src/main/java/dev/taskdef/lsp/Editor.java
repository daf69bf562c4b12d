package dev.taskdef.lsp;

import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.Endpoint;

/** The editor at the other end: what it can do, and what is said to it. */
final class Editor {
  private final Endpoint remote;
  private final Log log;
  private final Current<Client> client = new Current<>(Client.unknown());

  Editor(Endpoint remote, Log log) {
    this.remote = remote;
    this.log = log;
  }

  /** What it can do; the least that any editor can until it introduced itself. */
  Client client() {
    return client.value();
  }

  /** It introduced itself. */
  void introduced(Client known) {
    client.set(known);
  }

  /** Sends a notification. */
  void notify(String method, Object params) {
    remote.notify(method, params);
  }

  /** Sends a request whose answer says nothing. */
  void request(String method) {
    request(method, new Prepared("{}"), nothing -> {});
  }

  /**
   * Sends a request. Its answer is heard on the reader's thread; a refusal counts as an empty
   * answer.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the end of the chain logs what failed
  void request(String method, Object params, Consumer<Params> heard) {
    remote
        .request(method, params)
        .handle((answer, refused) -> Params.of(answer))
        .thenAccept(heard)
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                log.failed(method, failure);
              }
            });
  }
}
