package dev.taskdef.lsp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads messages from a stream: headers, a blank line, and as many bytes of UTF-8 as the headers
 * say.
 */
final class FrameReader {
  /** Larger messages are read away unseen: no document that large is ever checked. */
  static final int LARGEST = 64 << 20;

  private static final String LENGTH = "content-length:";
  private static final int LONGEST_LINE = 4096;
  private static final int NO_LENGTH = -1;

  private final InputStream in;
  private final Log log;

  FrameReader(InputStream in, Log log) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.log = log;
  }

  /**
   * The next message that can be read; empty when the stream has ended. What is no message is
   * skipped and logged.
   */
  Optional<String> next() throws IOException {
    long length = NO_LENGTH;
    while (true) {
      Optional<String> line = line();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      String header = line.get();
      if (!header.isEmpty()) {
        length = lengthIn(header, length);
      } else if (length > LARGEST) {
        log.line(
            "a message of "
                + length
                + " bytes was skipped; the largest that is read has "
                + LARGEST);
        in.skipNBytes(length);
        length = NO_LENGTH;
      } else if (length >= 0) {
        byte[] body = in.readNBytes((int) length);
        return body.length == length
            ? Optional.of(new String(body, StandardCharsets.UTF_8))
            : Optional.empty();
      }
    }
  }

  private long lengthIn(String header, long before) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
      if (header.indexOf(':') < 0) {
        log.line("what stands before a message is no header and was skipped: " + shown(header));
      }
      return before;
    }
    String number = header.substring(LENGTH.length()).strip();
    try {
      return Math.max(NO_LENGTH, Long.parseLong(number));
    } catch (NumberFormatException e) {
      log.line("the length of a message is no number: " + shown(number));
      return NO_LENGTH;
    }
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /**
   * A header line without its end; what is longer than any header is cut. Empty at the end of the
   * stream.
   */
  private Optional<String> line() throws IOException {
    StringBuilder line = new StringBuilder(32);
    while (true) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      if (next == '\n') {
        int end = line.length();
        return Optional.of(
            end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString());
      }
      if (line.length() < LONGEST_LINE) {
        line.append((char) next);
      }
    }
  }
}
