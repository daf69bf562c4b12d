package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts arrive as edits; the project's settings win over the editor's. */
final class FormatsTest {
  private static final String TEXT = "{\"family\":\"\uD83D\uDE00\",\n\"cpu\":1}";

  @Test
  void theEditorsOptionsCount() {
    assertEquals(
        "[{0:1-0:1 },{0:10-0:10 },{0:15-1:0 },{1:6-1:6 },{1:7-1:7 },{1:8-1:8\n}]",
        edits("file:///x/taskdef.json", "utf-16"));
  }

  @Test
  void columnsAreCountedAsTheEditorCounts() {
    assertEquals(
        "[{0:1-0:1 },{0:10-0:10 },{0:17-1:0 },{1:6-1:6 },{1:7-1:7 },{1:8-1:8\n}]",
        edits("file:///x/taskdef.json", "utf-8"));
    assertEquals(
        "[{0:1-0:1 },{0:10-0:10 },{0:14-1:0 },{1:6-1:6 },{1:7-1:7 },{1:8-1:8\n}]",
        edits("file:///x/taskdef.json", "utf-32"));
  }

  @Test
  void theProjectsSettingsWin(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve(".editorconfig"), "root=true\n[*]\nmax_line_length=10\nindent_style=tab\n");
    Path file = folder.resolve("task-def.json");
    Files.writeString(file, TEXT);
    assertEquals(
        "[{0:1-0:1\n\t},{0:10-0:10 },{0:15-1:0\n\t},{1:6-1:6 },{1:7-1:7\n},{1:8-1:8\n}]",
        edits(file.toUri().toString(), "utf-16"));
  }

  @Test
  void typingIsAnsweredToo() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open("file:///x/taskdef.json", TEXT);
      JsonElement typed =
          editor.request(
              "textDocument/onTypeFormatting",
              "{\"textDocument\":{\"uri\":\"file:///x/taskdef.json\"},\"position\":{\"line\":1,\"character\":8},\"ch\":\"}\",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}");
      assertEquals(5, typed.getAsJsonArray().size());
    }
  }

  private static String edits(String uri, String encoding) {
    try (FakeEditor editor =
        FakeEditor.ready("{\"general\":{\"positionEncodings\":[\"" + encoding + "\"]}}")) {
      editor.open(uri, TEXT);
      StringBuilder drawn = new StringBuilder();
      for (JsonElement edit :
          editor
              .request(
                  "textDocument/formatting",
                  "{\"textDocument\":{\"uri\":\""
                      + uri
                      + "\"},\"options\":{\"tabSize\":4,\"insertSpaces\":true}}")
              .getAsJsonArray()) {
        drawn.append(drawn.length() == 0 ? "" : ",").append(drawn(edit));
      }
      return "[" + drawn + "]";
    }
  }

  private static String drawn(JsonElement edit) {
    var range = edit.getAsJsonObject().getAsJsonObject("range");
    return "{"
        + place(range.get("start"))
        + "-"
        + place(range.get("end"))
        + edit.getAsJsonObject().get("newText").getAsString()
        + "}";
  }

  private static String place(JsonElement position) {
    return position.getAsJsonObject().get("line")
        + ":"
        + position.getAsJsonObject().get("character");
  }
}
