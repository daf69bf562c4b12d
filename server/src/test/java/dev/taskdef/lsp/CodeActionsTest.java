package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fixes arrive as quick fixes at their place, and all safe ones as one action for the file. */
final class CodeActionsTest {
  private static final String URI = "file:///x/task-definition.json";
  private static final String BAD =
      """
      {
        "family": "web",
        "revision": 3,
        "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 128 }],
        "status": "ACTIVE"
      }
      """;
  private static final String GOOD =
      """
      {
        "family": "web",
        "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 128 }]
      }
      """;
  private static final String VERSIONED =
      "{\"workspace\":{\"workspaceEdit\":{\"documentChanges\":true}}}";
  private static final String RESOLVES =
      "{\"textDocument\":{\"codeAction\":{\"resolveSupport\":{\"properties\":[\"edit\"]}}}}";

  @Test
  void quickFixesBelongToTheirDiagnostics() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, BAD);
      JsonArray actions = actions(editor, "2:2-2:2", "[\"quickfix\"]");
      JsonObject first = actions.get(0).getAsJsonObject();
      assertEquals("Remove \"revision\"", first.get("title").getAsString());
      assertTrue(first.get("isPreferred").getAsBoolean());
      assertEquals(
          List.of("2:2 key-read-only"),
          FakeEditor.brief("key-read-only", first.getAsJsonArray("diagnostics")));
      assertEquals(BAD.replace("  \"revision\": 3,\n", ""), applied(BAD, first));
      assertEquals(0, actions(editor, "0:0-0:0", "[\"quickfix\"]").size());
    }
  }

  @Test
  void allSafeFixesAreOneActionOfTheirOwnKind() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, BAD);
      for (String only : List.of("[\"source.fixAll\"]", "[\"source.fixAll.taskdef\"]")) {
        JsonArray actions = actions(editor, "0:0-0:0", only);
        assertEquals(only.contains("fixAll"), actions.size() == 1, only);
        assertEquals(
            "source.fixAll.taskdef", actions.get(0).getAsJsonObject().get("kind").getAsString());
        assertEquals(GOOD, applied(BAD, actions.get(0).getAsJsonObject()));
      }
      assertEquals(
          0,
          actions(editor, "0:0-0:0", "[\"source.fixAll.taskdefs\",\"source.organizeImports\"]")
              .size());
      editor.change(URI, 2, "", GOOD);
      assertEquals(0, actions(editor, "0:0-9:0", "[\"source.fixAll\"]").size());
    }
  }

  @Test
  void whatEcsAddedGoesAtOnceAndNothingElseIsMended() {
    String mistaken = BAD.replace("128 }", "\"128\" }");
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, mistaken);
      JsonArray actions = actions(editor, "0:0-0:0", "[\"source.makeRegistrable.taskdef\"]");
      assertEquals(1, actions.size());
      assertEquals(
          GOOD.replace("128 }", "\"128\" }"), applied(mistaken, actions.get(0).getAsJsonObject()));
      assertEquals(
          3,
          actions(editor, "0:0-0:0", "[\"source\"]").size(),
          "fix all, this one, and the policy to copy");
      editor.change(URI, 2, "", GOOD);
      assertEquals(0, actions(editor, "0:0-0:0", "[\"source.makeRegistrable\"]").size());
    }
  }

  @Test
  void theEditComesLaterForEditorsThatAskForIt() {
    try (FakeEditor editor = FakeEditor.ready(RESOLVES)) {
      editor.open(URI, BAD);
      JsonObject action = actions(editor, "0:0-0:0", "[\"source\"]").get(0).getAsJsonObject();
      assertFalse(action.has("edit"));
      JsonObject resolved =
          editor.request("codeAction/resolve", action.toString()).getAsJsonObject();
      assertEquals(action.get("title"), resolved.get("title"));
      assertEquals(action.get("kind"), resolved.get("kind"));
      assertEquals(GOOD, applied(BAD, resolved));
      editor.change(URI, 2, "0:0-0:0", " ");
      assertFalse(
          editor.request("codeAction/resolve", action.toString()).getAsJsonObject().has("edit"));
    }
  }

  @Test
  void editsNameTheVersionWhereTheEditorKnowsHow() {
    try (FakeEditor editor = FakeEditor.ready(VERSIONED)) {
      editor.open(URI, BAD);
      editor.change(URI, 7, "0:0-0:0", "");
      JsonObject action = actions(editor, "2:2-2:2", "[\"quickfix\"]").get(0).getAsJsonObject();
      JsonObject change =
          action.getAsJsonObject("edit").getAsJsonArray("documentChanges").get(0).getAsJsonObject();
      assertEquals(7, change.getAsJsonObject("textDocument").get("version").getAsInt());
      assertEquals(
          BAD.replace("  \"revision\": 3,\n", ""), applied(BAD, change.getAsJsonArray("edits")));
    }
  }

  private static JsonArray actions(FakeEditor editor, String range, String only) {
    return editor
        .request(
            "textDocument/codeAction",
            "{\"textDocument\":{\"uri\":\""
                + URI
                + "\"},\"range\":"
                + FakeEditor.range(range)
                + ",\"context\":{\"diagnostics\":[],\"only\":"
                + only
                + "}}")
        .getAsJsonArray();
  }

  private static String applied(String text, JsonObject action) {
    return applied(
        text, action.getAsJsonObject("edit").getAsJsonObject("changes").getAsJsonArray(URI));
  }

  private static String applied(String text, JsonArray edits) {
    SourceText source = SourceText.of(text);
    List<TextEdit> all = new ArrayList<>();
    for (JsonElement edit : edits) {
      Params params = new Params(edit);
      all.add(
          new TextEdit(
              Question.range(params.part("range"), source, PositionEncoding.UTF16),
              params.text("newText").orElseThrow()));
    }
    all.sort(Comparator.comparing(TextEdit::range));
    return source.with(all).toString();
  }
}
