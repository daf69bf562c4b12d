package dev.taskdef.dist;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of the language server protocol: a header with the length, an empty line, the message.
 */
final class Frames {
  private static final String LENGTH = "Content-Length: ";

  private final OutputStream toServer;
  private final InputStream fromServer;

  private Frames(OutputStream toServer, InputStream fromServer) {
    this.toServer = toServer;
    this.fromServer = fromServer;
  }

  static Frames with(Process server) {
    return new Frames(server.getOutputStream(), new BufferedInputStream(server.getInputStream()));
  }

  void send(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    toServer.write((LENGTH + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    toServer.write(body);
    toServer.flush();
  }

  /** The answer to the request of that number; what comes before it is passed over. */
  String answerTo(int id) throws IOException {
    while (true) {
      String message = next();
      if (message.contains("\"id\":" + id) && !message.contains("\"method\":")) {
        return message;
      }
    }
  }

  private String next() throws IOException {
    int length = -1;
    for (String line = line(); !line.isEmpty() || length < 0; line = line()) {
      if (!line.startsWith("Content-")) {
        throw new IOException("Not a frame: " + line);
      }
      if (line.startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return new String(fromServer.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = fromServer.read(); next != '\n'; next = fromServer.read()) {
      if (next < 0) {
        throw new EOFException("The server closed its output after: " + line);
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
