package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** Proposals and documentation arrive in the form that the editor knows. */
final class CompletionsTest {
  private static final String URI = "file:///x/taskdef.json";
  private static final String TEXT = "{\n  \"networkMode\": \"\", \n}";

  @Test
  void snippetsForEditorsThatKnowThem() {
    try (FakeEditor editor =
        FakeEditor.ready(
            "{\"textDocument\":{\"completion\":{\"completionItem\":{\"snippetSupport\":true}}}}")) {
      JsonObject family = item(editor, 1, 20, "family");
      assertEquals(2, family.get("insertTextFormat").getAsInt());
      assertEquals("\"family\": \"$1\"", newText(family));
      assertTrue(
          family.getAsJsonObject("documentation").get("value").getAsString().contains("family"));
    }
  }

  @Test
  void plainTextForOthers() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      JsonObject family = item(editor, 1, 20, "family");
      assertEquals(1, family.get("insertTextFormat").getAsInt());
      assertEquals("\"family\": \"\"", newText(family));
    }
  }

  @Test
  void documentationComesLaterForEditorsThatAskForIt() {
    try (FakeEditor editor =
        FakeEditor.ready(
            "{\"textDocument\":{\"completion\":{\"completionItem\":{\"resolveSupport\":{\"properties\":[\"documentation\"]}}}}}")) {
      JsonObject family = item(editor, 1, 20, "family");
      assertFalse(family.has("documentation"));
      JsonObject resolved =
          editor.request("completionItem/resolve", family.toString()).getAsJsonObject();
      assertEquals(newText(family), newText(resolved));
      assertTrue(
          resolved.getAsJsonObject("documentation").get("value").getAsString().contains("family"));
    }
  }

  @Test
  void valuesReplaceWhatStandsInTheQuotesAndAreFoundByIt() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      JsonObject mode = item(editor, 1, 18, "awsvpc");
      assertEquals("awsvpc", newText(mode));
      assertEquals("awsvpc", mode.get("filterText").getAsString());
      assertEquals(
          FakeEditor.range("1:18-1:18"),
          mode.getAsJsonObject("textEdit").getAsJsonObject("range").toString());
    }
  }

  @Test
  void hoversAreMarkdownOrPlainText() {
    String at =
        "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"position\":{\"line\":1,\"character\":5}}";
    for (String format : new String[] {"markdown", "plaintext"}) {
      try (FakeEditor editor =
          FakeEditor.ready(
              "{\"textDocument\":{\"hover\":{\"contentFormat\":[\"" + format + "\"]}}}")) {
        editor.open(URI, TEXT);
        JsonObject contents =
            editor.request("textDocument/hover", at).getAsJsonObject().getAsJsonObject("contents");
        assertEquals(format, contents.get("kind").getAsString());
        assertEquals(format.equals("markdown"), contents.get("value").getAsString().contains("**"));
      }
    }
  }

  private static JsonObject item(FakeEditor editor, int line, int character, String label) {
    editor.open(URI, TEXT);
    JsonObject list =
        editor
            .request(
                "textDocument/completion",
                "{\"textDocument\":{\"uri\":\""
                    + URI
                    + "\"},\"position\":{\"line\":"
                    + line
                    + ",\"character\":"
                    + character
                    + "}}")
            .getAsJsonObject();
    for (JsonElement each : list.getAsJsonArray("items")) {
      if (each.getAsJsonObject().get("label").getAsString().equals(label)) {
        return each.getAsJsonObject();
      }
    }
    throw new AssertionError(label + " is not in " + list);
  }

  private static String newText(JsonObject item) {
    return item.getAsJsonObject("textEdit").get("newText").getAsString();
  }
}
