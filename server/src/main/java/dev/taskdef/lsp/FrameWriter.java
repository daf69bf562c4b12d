package dev.taskdef.lsp;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/** Writes messages to a stream, one after the other whichever thread they come from. */
final class FrameWriter implements MessageConsumer {
  private final OutputStream out;
  private final MessageJsonHandler json;

  FrameWriter(OutputStream out, MessageJsonHandler json) {
    this.out = out;
    this.json = json;
  }

  /**
   * Writes one message. A reader that is gone is no news here: the end of the input says the same.
   */
  @Override
  public void consume(Message message) {
    byte[] body = text(message).getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[head.length + body.length];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(body, 0, frame, head.length, body.length);
    try {
      synchronized (out) {
        out.write(frame);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is prepared already is not read and written once more. */
  private String text(Message message) {
    if (message instanceof ResponseMessage answer
        && answer.getResult() instanceof Prepared result
        && answer.getError() == null) {
      Either<String, Number> id = answer.getRawId();
      String number =
          (id.isLeft() ? new JsonPrimitive(id.getLeft()) : new JsonPrimitive(id.getRight()))
              .toString();
      return "{\"jsonrpc\":\"2.0\",\"id\":" + number + ",\"result\":" + result.json() + "}";
    }
    if (message instanceof NotificationMessage said
        && said.getParams() instanceof Prepared params) {
      String method = new JsonPrimitive(said.getMethod()).toString();
      return "{\"jsonrpc\":\"2.0\",\"method\":" + method + ",\"params\":" + params.json() + "}";
    }
    return json.serialize(message);
  }
}
