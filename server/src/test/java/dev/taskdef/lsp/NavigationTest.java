package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, links, hints and colors arrive in the editor's own columns. */
final class NavigationTest {
  private static final String URI = "file:///x/taskdef.json";

  // The names stand behind characters of one, two and four bytes, on lines with Windows ends.
  @SuppressWarnings("StringConcatToTextBlock") // the line ends are the point
  private static final String TEXT =
      "{ \"containerDefinitions\": [\r\n"
          + "{ \"image\": \"caf\u00e9 \uD83D\uDE00\", \"name\": \"app\" },\r\n"
          + "{ \"name\": \"b\", \"links\": [\"app:x\"], \"cpu\": 256 } ] }\r\n";

  @ParameterizedTest
  @CsvSource({"utf-16, 31", "utf-8, 34", "utf-32, 30"})
  void namesAreFoundInEveryEncoding(String encoding, int column) {
    String can = "{\"general\":{\"positionEncodings\":[\"" + encoding + "\"]}}";
    try (FakeEditor editor = FakeEditor.ready(can)) {
      editor.open(URI, TEXT);
      assertEquals(
          "1:%d-1:%d".formatted(column, column + 3),
          ranges(editor, "textDocument/definition", at(2, 28)));
      assertEquals(
          "1:%d-1:%d 2:26-2:29".formatted(column, column + 3),
          ranges(editor, "textDocument/documentHighlight", at(1, column)));
      JsonObject edit =
          editor
              .request("textDocument/rename", with(at(1, column), "\"newName\":\"web\""))
              .getAsJsonObject();
      assertEquals(2, edit.getAsJsonObject("changes").getAsJsonArray(URI).size());
    }
  }

  @Test
  void referencesWithAndWithoutTheDefinition() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, TEXT);
      String context = "\"context\":{\"includeDeclaration\":%s}";
      assertEquals(
          "2:26-2:29",
          ranges(editor, "textDocument/references", with(at(1, 32), context.formatted(false))));
      assertEquals(
          "1:31-1:34 2:26-2:29",
          ranges(editor, "textDocument/references", with(at(1, 32), context.formatted(true))));
    }
  }

  @Test
  void aNameThatIsRefusedIsRefusedInWords() {
    try (FakeEditor editor =
        FakeEditor.ready("{\"textDocument\":{\"rename\":{\"prepareSupport\":true}}}")) {
      editor.open(URI, TEXT);
      assertEquals(
          "app",
          editor
              .request("textDocument/prepareRename", params(at(1, 32)))
              .getAsJsonObject()
              .get("placeholder")
              .getAsString());
      assertTrue(editor.request("textDocument/prepareRename", params(at(1, 5))).isJsonNull());
      assertEquals(
          -32803, editor.refusal("textDocument/rename", with(at(1, 32), "\"newName\":\"b\"")));
      assertTrue(editor.sent("There is a container with the name \\\"b\\\" already."));
    }
  }

  @Test
  void placesBeyondTheTextAndForeignFilesHaveNothing() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, TEXT);
      assertEquals("", ranges(editor, "textDocument/definition", at(99, 99)));
      editor.open("file:///x/compose.json", "json", "{\"services\": [\"arn:aws:iam::1:role/x\"]}");
      for (String method : new String[] {"documentLink", "inlayHint"}) {
        String asked =
            "{\"textDocument\":{\"uri\":\"file:///x/compose.json\"},\"range\":"
                + FakeEditor.range("0:0-9:0")
                + "}";
        assertEquals(0, editor.request("textDocument/" + method, asked).getAsJsonArray().size());
      }
    }
  }

  @Test
  void selectionsGrow() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, TEXT);
      JsonElement chains =
          editor.request(
              "textDocument/selectionRange",
              "{\"textDocument\":{\"uri\":\""
                  + URI
                  + "\"},\"positions\":[{\"line\":1,\"character\":32},{\"line\":99,\"character\":0}]}");
      assertEquals(2, chains.getAsJsonArray().size());
      JsonObject first = chains.getAsJsonArray().get(0).getAsJsonObject();
      assertEquals("1:31-1:34", place(first.get("range")));
      assertEquals("1:30-1:35", place(first.getAsJsonObject("parent").get("range")));
    }
  }

  @Test
  void hintsCanBeSwitchedOff() {
    try (FakeEditor editor =
        FakeEditor.ready("{\"workspace\":{\"inlayHint\":{\"refreshSupport\":true}}}")) {
      editor.open(URI, TEXT);
      String asked =
          "{\"textDocument\":{\"uri\":\""
              + URI
              + "\"},\"range\":"
              + FakeEditor.range("0:0-9:0")
              + "}";
      JsonElement hints = editor.request("textDocument/inlayHint", asked);
      assertEquals(1, hints.getAsJsonArray().size());
      assertEquals(
          "0.25 vCPU", hints.getAsJsonArray().get(0).getAsJsonObject().get("label").getAsString());
      editor.tell(
          "workspace/didChangeConfiguration",
          "{\"settings\":{\"taskdef\":{\"inlayHints\":{\"sizes\":false}}}}");
      editor.hear("workspace/inlayHint/refresh");
      assertEquals(0, editor.request("textDocument/inlayHint", asked).getAsJsonArray().size());
    }
  }

  @Test
  void colorsAreCountedFromOneToTheNext() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, TEXT);
      JsonElement tokens =
          editor.request(
              "textDocument/semanticTokens/full", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}");
      assertEquals(
          "[1,31,3,1,1,1,11,1,1,1,0,15,3,1,0]", tokens.getAsJsonObject().get("data").toString());
    }
  }

  private static String at(int line, int column) {
    return "\"position\":{\"line\":" + line + ",\"character\":" + column + "}";
  }

  private static String params(String members) {
    return "{\"textDocument\":{\"uri\":\"" + URI + "\"}," + members + "}";
  }

  private static String with(String position, String member) {
    return params(position + "," + member);
  }

  private static String ranges(FakeEditor editor, String method, String members) {
    String params = members.startsWith("{") ? members : params(members);
    StringBuilder drawn = new StringBuilder();
    for (JsonElement each : editor.request(method, params).getAsJsonArray()) {
      drawn
          .append(drawn.length() == 0 ? "" : " ")
          .append(place(each.getAsJsonObject().get("range")));
    }
    return drawn.toString();
  }

  private static String place(JsonElement range) {
    JsonObject both = range.getAsJsonObject();
    return position(both.getAsJsonObject("start")) + "-" + position(both.getAsJsonObject("end"));
  }

  private static String position(JsonObject position) {
    return position.get("line") + ":" + position.get("character");
  }
}
