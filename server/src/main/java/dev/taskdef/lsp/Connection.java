package dev.taskdef.lsp;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MethodProvider;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.jspecify.annotations.Nullable;

/** One editor on a pair of streams. */
final class Connection {
  private final FrameReader in;
  private final Wire wire;
  private final RemoteEndpoint remote;
  private final Server server;
  private final Log log;

  Connection(InputStream in, OutputStream out, Executor pool, Knowledge knowledge, Log log) {
    this.log = log;
    this.in = new FrameReader(in, log);
    this.wire = new Wire(this::methods);
    Late local = new Late();
    this.remote = new RemoteEndpoint(new FrameWriter(out, wire), local);
    this.server = new Server(remote, pool, knowledge, log);
    local.target.set(new Methods(server));
  }

  private MethodProvider methods() {
    return remote;
  }

  /**
   * Serves the editor until it leaves. Answers the exit code: 0 when it said goodbye as it should.
   */
  static int serve(InputStream in, OutputStream out, Executor pool, Knowledge knowledge, Log log) {
    // What the library warns of (a request cancelled after its answer, say) is no news for anybody.
    Logger.getLogger(RemoteEndpoint.class.getName()).setLevel(Level.OFF);
    return new Connection(in, out, pool, knowledge, log).listen();
  }

  private int listen() {
    try {
      while (!server.lifecycle().isOver()) {
        Optional<String> frame = in.next();
        if (frame.isEmpty()) {
          break;
        }
        handle(frame.get());
      }
    } catch (IOException | UncheckedIOException e) {
      log.line("the connection is broken: " + e.getMessage());
    }
    return server.lifecycle().exitCode();
  }

  /** Takes one message. */
  void handle(String frame) {
    try {
      Message message = wire.read(frame);
      remote.consume(message);
    } catch (MessageIssueException e) {
      remote.handle(e.getRpcMessage(), e.getIssues());
    } catch (JsonParseException | ClassCastException | IllegalStateException e) {
      log.line("a message that is no JSON-RPC was skipped: " + e.getMessage());
    }
  }

  /** The endpoint that the connection needs before there is one. */
  private static final class Late implements Endpoint {
    private final AtomicReference<@Nullable Endpoint> target = new AtomicReference<>();

    @Override
    public CompletableFuture<?> request(String method, @Nullable Object params) {
      return now().request(method, params);
    }

    @Override
    public void notify(String method, @Nullable Object params) {
      now().notify(method, params);
    }

    private Endpoint now() {
      Endpoint endpoint = target.get();
      if (endpoint == null) {
        throw new IllegalStateException("not connected yet");
      }
      return endpoint;
    }
  }
}
