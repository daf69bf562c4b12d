package dev.taskdef.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Edits one after the other, and the one set of edits that stands for them, give the same text. */
final class EditedTextTest {
  private static final int ROUNDS = 2000;

  @Test
  void noEditsAreNoEdits() {
    assertEquals(ImmutableList.of(), EditedText.of(SourceText.of("abc")).edits());
  }

  @Test
  void whatComesAndGoesAgainIsNoEdit() {
    EditedText edited =
        EditedText.of(SourceText.of("abc"))
            .with(ImmutableList.of(TextEdit.insert(1, "xyz")))
            .with(ImmutableList.of(TextEdit.delete(TextRange.of(1, 4))));
    assertEquals(ImmutableList.of(), edited.edits());
  }

  @Test
  void editsInsideEditsMerge() {
    EditedText edited =
        EditedText.of(SourceText.of("one two three"))
            .with(ImmutableList.of(TextEdit.replace(TextRange.of(4, 7), "2222")))
            .with(ImmutableList.of(TextEdit.replace(TextRange.of(5, 7), "x")));
    assertEquals("one 2x2 three", edited.current().toString());
    assertEquals(ImmutableList.of(TextEdit.replace(TextRange.of(4, 7), "2x2")), edited.edits());
  }

  @Test
  void anyEditsCompose() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      SourceText original = SourceText.of("abcdefghij".substring(random.nextInt(8)));
      EditedText edited = EditedText.of(original);
      for (int i = random.nextInt(5); i >= 0; i--) {
        edited = edited.with(edits(random, edited.current().length()));
      }
      assertEquals(edited.current(), original.with(edited.edits()), "round " + round);
    }
  }

  private static ImmutableList<TextEdit> edits(Random random, int length) {
    ImmutableList.Builder<TextEdit> edits = ImmutableList.builder();
    int at = 0;
    for (int i = random.nextInt(4); i >= 0 && at <= length; i--) {
      int start = at + random.nextInt(length - at + 1);
      int end = start + random.nextInt(Math.min(3, length - start) + 1);
      edits.add(TextEdit.replace(TextRange.of(start, end), "X".repeat(random.nextInt(3))));
      at = end + 1;
    }
    return edits.build();
  }
}
