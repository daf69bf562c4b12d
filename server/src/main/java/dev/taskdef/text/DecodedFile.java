package dev.taskdef.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file, read as text. Reading never fails: bytes that fit no encoding become U+FFFD
 * and {@link #isExact} says so.
 *
 * @param text the text without its byte-order mark
 * @param encoding the encoding that was found: UTF-8, UTF-16LE or UTF-16BE
 * @param hasMark whether a byte-order mark stood in front
 * @param isExact whether every byte had a meaning, so that {@link #encode} of this text gives the
 *     bytes back
 */
public record DecodedFile(String text, Charset encoding, boolean hasMark, boolean isExact) {
  private static final char MARK = '\uFEFF';

  /**
   * Reads bytes. A byte-order mark decides; without one, text whose every second byte of the first
   * few is zero is UTF-16 (as PowerShell writes it), all else UTF-8.
   */
  public static DecodedFile of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, guess(bytes));
  }

  /** Bytes for a new text, in the encoding and with the byte-order mark that the file had. */
  public byte[] encode(String newText) {
    return ((hasMark ? String.valueOf(MARK) : "") + newText).getBytes(encoding);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset guess(byte[] bytes) {
    int sample = Math.min(bytes.length, 64) / 2 * 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (odd > sample / 4 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return even > sample / 4 && odd == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static DecodedFile decode(byte[] bytes, int mark, Charset encoding) {
    ByteBuffer content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    try {
      CharBuffer exact =
          encoding
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(content);
      return new DecodedFile(exact.toString(), encoding, mark > 0, true);
    } catch (CharacterCodingException e) {
      String replaced = new String(bytes, mark, bytes.length - mark, encoding);
      return new DecodedFile(replaced, encoding, mark > 0, false);
    }
  }
}
