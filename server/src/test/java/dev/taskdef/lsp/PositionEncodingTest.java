package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Positions of every encoding and offsets are the same places. */
final class PositionEncodingTest {
  // One, two, three and four bytes of UTF-8; the last is two units of UTF-16.
  private static final SourceText TEXT = SourceText.of("aä€😀b\r\nc\ud800d\n");

  @ParameterizedTest
  @CsvSource({
    "UTF16, 0, 0, 0", "UTF16, 0, 1, 1", "UTF16, 0, 2, 2", "UTF16, 0, 3, 3", "UTF16, 0, 5, 5",
        "UTF16, 0, 6, 6", "UTF16, 1, 0, 8",
    "UTF8, 0, 0, 0", "UTF8, 0, 1, 1", "UTF8, 0, 3, 2", "UTF8, 0, 6, 3", "UTF8, 0, 10, 5",
        "UTF8, 0, 11, 6", "UTF8, 1, 1, 9",
    "UTF8, 1, 4, 10", "UTF32, 0, 3, 3", "UTF32, 0, 4, 5", "UTF32, 0, 5, 6", "UTF32, 1, 2, 10",
        "UTF32, 2, 0, 12",
  })
  void positionAndOffsetAreTheSamePlace(
      PositionEncoding encoding, int line, int column, int offset) {
    assertEquals(offset, encoding.offset(TEXT, line, column));
    int start = TEXT.lines().start(line);
    assertEquals(column, encoding.column(TEXT, start, offset));
    assertEquals(line, TEXT.lines().lineAt(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF16, 0, 99, 6",
    "UTF8, 0, 99, 6",
    "UTF32, 0, 99, 6",
    "UTF8, 0, 2, 1",
    "UTF8, 0, 7, 3",
    "UTF16, 9, 9, 12",
    "UTF8, 9, 0, 12",
    "UTF16, -1, 3, 0",
    "UTF16, 1, -3, 8",
    "UTF16, 0, 2147483647, 6",
    "UTF16, 2147483647, 2147483647, 12",
  })
  void whatIsNoPlaceIsTakenToTheNearest(
      PositionEncoding encoding, int line, int column, int offset) {
    assertEquals(offset, encoding.offset(TEXT, line, column));
  }

  @ParameterizedTest
  @EnumSource
  void everyOffsetComesBack(PositionEncoding encoding) {
    for (int offset = 0; offset <= TEXT.length(); offset++) {
      int line = TEXT.lines().lineAt(offset);
      boolean betweenCharacters = offset != 4 && offset != 7;
      if (betweenCharacters) {
        int column = encoding.column(TEXT, TEXT.lines().start(line), offset);
        assertEquals(offset, encoding.offset(TEXT, line, column), "offset " + offset);
      }
    }
  }

  @Test
  void emptyTextHasOnePlace() {
    for (PositionEncoding encoding : PositionEncoding.values()) {
      assertEquals(0, encoding.offset(SourceText.of(""), 3, 3));
    }
  }
}
