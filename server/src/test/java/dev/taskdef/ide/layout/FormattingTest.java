package dev.taskdef.ide.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.ide.Lens;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Settings;
import dev.taskdef.syntax.JsonStyle;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import org.junit.jupiter.api.Test;

/** The document, some of its lines, and what follows a keystroke. */
final class FormattingTest {

  @Test
  void theDocument() {
    Snapshot snapshot = Snapshots.of("{\n\"family\":\"a\",\n   \"cpu\":\"256\"}");
    assertEquals(
        "{\n  \"family\": \"a\",\n  \"cpu\": \"256\"\n}\n",
        after(snapshot, Formatting.of(snapshot, JsonStyle.standard())));
  }

  @Test
  void foreignFilesAreLeftAlone() {
    Lens unnamed =
        new Lens(Snapshots.LINTER, Reading.standard(), Settings.standard(), Snapshots.PARAMETERS);
    Snapshot foreign =
        Snapshot.of("file:///a.json", 1, SourceText.of("{\"version\":3,\"services\":[]}"), unnamed);
    assertEquals(Formatting.of(foreign, JsonStyle.standard()).edits().size(), 0);
    assertEquals(Formatting.after(foreign, 28, "}", JsonStyle.standard()).edits().size(), 0);
  }

  @Test
  void onlyTheLinesOfARange() {
    checkRange(
        "{\n\"family\":\"a\",\n  \"cpu\": \"256\",\n\"memory\":\"512\"\n}",
        "{\n\"family\":\"a\",\n<|\"cpu\":\"256\"|>,\n\"memory\":\"512\"\n}");
    checkRange(
        "{\n  \"family\": \"a\",\n\"cpu\":\"256\"}", "<|{\n\"family\":\"a\",\n|>\"cpu\":\"256\"}");
  }

  @Test
  void aClosingBracketLaysOutWhatItCloses() {
    checkTyped(
        "{\n  \"a\":1,\n  \"b\": { \"c\": 1 }\n", "{\n  \"a\":1,\n  \"b\": {\"c\":1}<|>\n", "}");
    checkTyped("{\n  \"b\": [{\n    \"c\": 1\n  }\n", "{\n  \"b\": [{\n\"c\":1}<|>\n", "}");
    checkTyped("{\"b\": [1, 2], \"c\":1}", "{\"b\": [1,2]<|>, \"c\":1}", "]");
    checkTyped("{\"b\": \"a}\", \"c\":1}", "{\"b\": \"a}<|>\", \"c\":1}", "}");
  }

  @Test
  void aNewLineIsIndented() {
    checkTyped("{\n  \"a\": {\n    \n  }\n}", "{\n  \"a\": {\n<|>\n  }\n}", "\n");
    checkTyped("{\n  \"a\": [1,\n    \n", "{\n  \"a\": [1,\n<|>\n", "\n");
    checkTyped("{\n  \"a\": {\n  }\n}", "{\n  \"a\": {\n<|>}\n}", "\n");
    checkTyped("{\n  \"a\": \"b\n\"}", "{\n  \"a\": \"b\n<|>\"}", "\n");
    checkTyped("\n", "\n<|>", "\n");
  }

  @Test
  void cursorsOutsideTheTextDoNothing() {
    Snapshot snapshot = Snapshots.of("{}");
    for (int offset : new int[] {-1, 0, 3, Integer.MAX_VALUE}) {
      assertEquals(0, Formatting.after(snapshot, offset, "}", JsonStyle.standard()).edits().size());
    }
  }

  private static void checkRange(String expected, String marked) {
    int start = marked.indexOf("<|");
    int end = marked.indexOf("|>") - 2;
    Snapshot snapshot = Snapshots.of(marked.replace("<|", "").replace("|>", ""));
    assertEquals(
        expected,
        after(snapshot, Formatting.in(snapshot, TextRange.of(start, end), JsonStyle.standard())));
  }

  private static void checkTyped(String expected, String marked, String typed) {
    Snapshot snapshot = Snapshots.of(marked.replace("<|>", ""));
    Formatting formatting =
        Formatting.after(snapshot, marked.indexOf("<|>"), typed, JsonStyle.standard());
    assertEquals(expected, after(snapshot, formatting));
  }

  private static String after(Snapshot snapshot, Formatting formatting) {
    return snapshot.text().with(formatting.edits()).toString();
  }
}
