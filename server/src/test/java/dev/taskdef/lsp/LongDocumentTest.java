package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is too long is not checked in full, and the person is told so. */
final class LongDocumentTest {
  private static final String URI = "file:///work/web-taskdef.json";
  private static final String CAN =
      "{\"textDocument\":{\"diagnostic\":{}},\"workspace\":{\"diagnostics\":{\"refreshSupport\":true}}}";

  /** With a wrong value and a comma too many. */
  private static final String TEXT =
      "{\"family\": \"web\", \"networkMode\": \"nope\", \"containerDefinitions\": [{\"name\": \"a\", \"image\": \"nginx:1\", \"memory\": 64},]}";

  private static final String BLANKS = " ".repeat(300 << 10);

  @Test
  void aUsualDocumentIsCheckedInFull() {
    try (FakeEditor editor = FakeEditor.ready(CAN)) {
      editor.open(URI, TEXT + BLANKS);
      assertEquals(List.of("enum-invalid", "trailing-comma"), told(editor));
    }
  }

  @Test
  void theServerThatStandsInForADeadOneReadsTheSyntaxOfALongDocumentOnly() {
    try (FakeEditor editor = restarted()) {
      editor.open(URI, TEXT + BLANKS);
      assertEquals(
          "web-taskdef.json: It is longer than 262,144 characters: only its syntax is checked.",
          editor.hear("window/showMessage").get("message").getAsString());
      assertEquals(List.of("trailing-comma"), told(editor));
      editor.change(URI, 2, "", TEXT);
      assertEquals(List.of("enum-invalid", "trailing-comma"), told(editor));
    }
  }

  @Test
  void andNothingOfAVeryLongOne() {
    try (FakeEditor editor = restarted()) {
      editor.open(URI, TEXT + BLANKS.repeat(14));
      assertEquals(
          "web-taskdef.json: It is longer than 4,194,304 characters: nothing in it is checked.",
          editor.hear("window/showMessage").get("message").getAsString());
      assertEquals(List.of(), told(editor));
    }
  }

  private static FakeEditor restarted() {
    FakeEditor editor = FakeEditor.connected();
    editor.request(
        "initialize",
        "{\"capabilities\":" + CAN + ",\"initializationOptions\":{\"restarts\":true}}");
    editor.tell("initialized", "{}");
    return editor;
  }

  private static List<String> told(FakeEditor editor) {
    JsonArray items =
        editor
            .request("textDocument/diagnostic", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}")
            .getAsJsonObject()
            .getAsJsonArray("items");
    List<String> rules = new ArrayList<>();
    for (JsonElement item : items) {
      if (item.getAsJsonObject().get("severity").getAsInt() == 1) {
        rules.add(item.getAsJsonObject().get("code").getAsString());
      }
    }
    return rules;
  }
}
