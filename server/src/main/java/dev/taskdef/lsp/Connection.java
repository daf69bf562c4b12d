package dev.taskdef.lsp;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.jspecify.annotations.Nullable;

/** One editor on a pair of streams. */
final class Connection {
  private final FrameReader in;
  private final FrameWriter out;
  private final Wire wire;
  private final Supplier<RemoteEndpoint> remote = Suppliers.memoize(this::endpoint);
  private final Server server;
  private final Methods methods;
  private final Log log;

  Connection(InputStream in, OutputStream out, Executor pool, Knowledge knowledge, Log log) {
    this.log = log;
    this.in = new FrameReader(in, log);
    this.wire = new Wire(remote::get);
    this.out = new FrameWriter(out, wire);
    this.server = new Server(new Late(remote), pool, knowledge, log);
    this.methods = new Methods(server);
  }

  private RemoteEndpoint endpoint() {
    // What the library warns of (a request cancelled after its answer, say) is no news for anybody.
    Logger.getLogger(RemoteEndpoint.class.getName()).setLevel(Level.OFF);
    return new RemoteEndpoint(out, methods);
  }

  /**
   * Serves the editor until it leaves. Answers the exit code: 0 when it said goodbye as it should.
   */
  static int serve(InputStream in, OutputStream out, Executor pool, Knowledge knowledge, Log log) {
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
    read(frame).ifPresent(this::take);
  }

  // The library throws whatever its JSON reader throws, and the reader whatever it likes.
  @SuppressWarnings("CatchingUnchecked")
  private Optional<Message> read(String frame) {
    try {
      return Optional.of(wire.read(frame));
    } catch (MessageIssueException e) {
      remote.get().handle(e.getRpcMessage(), e.getIssues());
    } catch (RuntimeException e) {
      log.line(
          "a message that is no JSON-RPC was skipped; it had " + frame.length() + " characters");
    }
    return Optional.empty();
  }

  private void take(Message message) {
    if (message instanceof RequestMessage asked && methods.isIntroduction(asked.getMethod())) {
      out.consume(Wire.answer(asked.getRawId(), methods.introduced(asked.getParams())));
    } else {
      remote.get().consume(message);
    }
  }

  /**
   * The endpoint at the other end, made when it is first needed: what the library loads for it, its
   * logger above all, takes a tenth of the time to the first answer, which does without.
   */
  private record Late(Supplier<? extends Endpoint> target) implements Endpoint {
    @Override
    public CompletableFuture<?> request(String method, @Nullable Object params) {
      return target.get().request(method, params);
    }

    @Override
    public void notify(String method, @Nullable Object params) {
      target.get().notify(method, params);
    }
  }
}
