package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages come out whole, whatever stands between them. */
final class FrameReaderTest {
  private static final String GOOD = "Content-Length: 2\r\n\r\n{}";

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 2~~{}                                   | {}",
        "content-length:2~~{}                                    | {}",
        "Content-Type: application/vscode-jsonrpc~Content-Length: 2~~{} | {}",
        "Content-Length: 2~X-Other: 1~~{}                        | {}",
        "Content-Length: 6~~\"äö\"                               | \"äö\"",
        "~~~Content-Length: 2~~{}                                | {}",
        "Content-Length: 2~~{}Content-Length: 2~~[]              | {} []",
        "nonsense~~Content-Length: 2~~{}                         | {}",
        "Content-Length: many~~Content-Length: 2~~{}             | {}",
        "Content-Length: -5~~Content-Length: 2~~{}               | {}",
        "Content-Length: 99999999999999999999~~Content-Length: 2~~{} | {}",
        "Content-Length: 0~~Content-Length: 2~~{}                | {}",
        "Content-Length: 3~~{}                                   | ''",
        "Content-Length: 2~~                                     | ''",
        "Content-Len                                             | ''",
      })
  void reads(String stream, String expected) throws IOException {
    List<String> frames =
        read(new ByteArrayInputStream(bytes(stream.strip().replace("~", "\r\n"))));
    assertEquals(expected.replace("''", "").strip(), String.join(" ", frames).strip());
  }

  @Test
  void loneLineFeedsWillDo() throws IOException {
    assertEquals(List.of("{}"), read(new ByteArrayInputStream(bytes("Content-Length: 2\n\n{}"))));
  }

  @Test
  void garbageIsLoggedInShort() throws IOException {
    String garbage = "x".repeat(1_000_000);
    assertEquals(List.of("{}"), read(new ByteArrayInputStream(bytes(garbage + "\r\n\r\n" + GOOD))));
    assertTrue(log.size() < 500, log::toString);
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("no header"), log::toString);
  }

  @Test
  void whatIsTooLargeIsReadAwayUnseen() throws IOException {
    long size = FrameReader.LARGEST + 1L;
    InputStream all =
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(bytes("Content-Length: " + size + "\r\n\r\n")),
                new Zeros(size)),
            new ByteArrayInputStream(bytes(GOOD)));
    assertEquals(List.of("{}"), read(all));
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("was skipped"), log::toString);
  }

  private List<String> read(InputStream in) throws IOException {
    FrameReader frames =
        new FrameReader(in, new Log(new PrintStream(log, true, StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>();
    for (Optional<String> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
      all.add(frame.get());
    }
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** So many bytes of nothing. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
