package dev.taskdef.lsp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/** Writes messages to a stream, one after the other whichever thread they come from. */
final class FrameWriter implements MessageConsumer {
  private final OutputStream out;
  private final Wire wire;

  FrameWriter(OutputStream out, Wire wire) {
    this.out = out;
    this.wire = wire;
  }

  /**
   * Writes one message. A reader that is gone is no news here: the end of the input says the same.
   */
  @Override
  public void consume(Message message) {
    byte[] body = wire.write(message).getBytes(StandardCharsets.UTF_8);
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
}
