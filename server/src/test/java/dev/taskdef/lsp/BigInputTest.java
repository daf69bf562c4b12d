package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep and large documents neither end the server nor stop it from answering. */
final class BigInputTest {
  private static final String DEEP = "file:///deep/taskdef.json";
  private static final String SMALL = "file:///small/taskdef.json";
  private static final String NESTS =
      "{\"textDocument\":{\"documentSymbol\":{\"hierarchicalDocumentSymbolSupport\":true}}}";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "[, 20000",
        "{\"a\":, 20000",
        "[{\"a\":[, 20000",
        "{, 4000",
        "\", 20000",
        "], 20000"
      })
  void bracketsWithoutEnd(String opener, int length) {
    try (FakeEditor editor = FakeEditor.ready(NESTS)) {
      editor.open(DEEP, "{\"containerDefinitions\":" + opener.repeat(length / opener.length()));
      assertFalse(editor.pushed(DEEP, 1).isEmpty());
      for (String method : List.of("textDocument/documentSymbol", "textDocument/foldingRange")) {
        editor.request(method, "{\"textDocument\":{\"uri\":\"" + DEEP + "\"}}");
      }
      editor.change(DEEP, 2, "0:1-0:1", " ");
      assertFalse(editor.pushed(DEEP, 2).isEmpty());
      stillAnswers(editor);
    }
  }

  @Test
  void fiftyMegabytes() {
    try (FakeEditor editor = FakeEditor.ready(NESTS)) {
      StringBuilder text = new StringBuilder("{\"family\": \"big\", \"containerDefinitions\": [\n");
      while (text.length() < 50 << 20) {
        text.append("  {\"name\": \"c")
            .append(text.length())
            .append("\", \"image\": \"nginx:1.27\", \"command\": [\"")
            .append("x".repeat(4000))
            .append("\"]},\n");
      }
      editor.open(DEEP, text.append("  {}]}\n").toString());
      stillAnswers(editor);
      assertTrue(editor.pushed(DEEP, 1).size() < 50_000);
    }
  }

  @Test
  void aMessageOfMoreThan64MegabytesIsPassedOver() {
    try (FakeEditor editor = FakeEditor.ready(NESTS)) {
      byte[] block = new byte[1 << 20];
      editor.raw("Content-Length: " + 65 * block.length + "\r\n\r\n");
      for (int i = 0; i < 65; i++) {
        editor.raw(block);
      }
      stillAnswers(editor);
      assertTrue(editor.log().contains("was skipped"), editor::log);
    }
  }

  private static void stillAnswers(FakeEditor editor) {
    editor.open(SMALL, "{\"family\": \"small\"}");
    JsonElement outline =
        editor.request(
            "textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + SMALL + "\"}}");
    assertEquals(
        "family", outline.getAsJsonArray().get(0).getAsJsonObject().get("name").getAsString());
  }
}
