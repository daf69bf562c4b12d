package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .taskdef.json} as a document, and suppressions that are written into it. */
final class SettingsDocumentTest {
  private static final String TEXT =
      """
      {
        "family": "web",
        "revision": 3,
        "containerDefinitions": [
          { "name": "web", "image": "nginx:1.27", "memory": "128" }
        ]
      }
      """;
  private static final String CREATES =
      "{\"workspace\":{\"workspaceEdit\":{\"documentChanges\":true,\"resourceOperations\":[\"create\"]}}}";

  @TempDir Path folder;

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("infra"));
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  @Test
  void itIsCheckedAndExplained() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      String uri = uri(".taskdef.json");
      editor.open(
          uri,
          "json",
          "{\n  \"rules\": { \"member-nul\": \"off\", \"member-null\": \"hint\" }\n}\n");
      assertEquals(List.of("1:13 settings-unknown-rule"), editor.pushed(uri, 1));
      editor.change(uri, 2, "1:13-1:25", "\"member-null\"");
      assertEquals(List.of(), editor.pushed(uri, 2));
      String hover = hover(editor, uri, "1:4");
      assertTrue(hover.contains("How bad the findings of a rule are"), hover);
      assertTrue(hover(editor, uri, "1:40").contains("ECS"), () -> hover(editor, uri, "1:40"));
      editor.open(uri("other.json"), "json", "{\"rules\": 1}");
      assertEquals(List.of(), editor.pushed(uri("other.json"), 1));
    }
  }

  @Test
  void itIsCompleted() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(uri(".taskdef.json"), "jsonc", "{ \"rules\": { \"\" } }");
      String answer =
          editor
              .request(
                  "textDocument/completion",
                  "{\"textDocument\":{\"uri\":\"%s\"},\"position\":{\"line\":0,\"character\":14}}"
                      .formatted(uri(".taskdef.json")))
              .toString();
      assertTrue(answer.contains("\"label\":\"member-null\""), answer);
      assertFalse(answer.contains("\"label\":\"family\""), answer);
    }
  }

  @Test
  void aSuppressionOfNoUseIsGreyed() throws IOException {
    Files.writeString(folder.resolve("infra/web.json"), TEXT);
    String settings =
        "{\"suppressions\": [{\"rule\": \"member-null\", \"file\": \"infra/web.json\","
            + " \"pointer\": \"\", \"reason\": \"r\"}, {\"rule\": \"key-read-only\", \"file\":"
            + " \"infra/web.json\", \"pointer\": \"/revision\", \"reason\": \"r\"}]}";
    Files.writeString(folder.resolve(".taskdef.json"), settings);
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(uri(".taskdef.json"), "json", settings);
      editor.hearFindings(
          uri(".taskdef.json"),
          1,
          "settings-suppression-unused",
          List.of("0:18 settings-suppression-unused"));
    }
  }

  @Test
  void aQuickFixCreatesTheFile() {
    try (FakeEditor editor = FakeEditor.ready(CREATES)) {
      JsonObject action = suppress(editor, "2:3-2:3").orElseThrow();
      assertEquals(
          "Suppress key-read-only here (with a reason)", action.get("title").getAsString());
      JsonArray changes = action.getAsJsonObject("edit").getAsJsonArray("documentChanges");
      assertEquals("create", changes.get(0).getAsJsonObject().get("kind").getAsString());
      assertEquals(uri(".taskdef.json"), changes.get(0).getAsJsonObject().get("uri").getAsString());
      JsonObject edit =
          changes.get(1).getAsJsonObject().getAsJsonArray("edits").get(0).getAsJsonObject();
      assertEquals(
          """
          {
            "suppressions": [
              {
                "rule": "key-read-only",
                "file": "infra/web.json",
                "pointer": "/revision",
                "reason": ""
              }
            ]
          }
          """,
          edit.get("newText").getAsString());
    }
  }

  @Test
  void anEditorThatCannotCreateFilesIsNotAskedTo() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      assertFalse(suppress(editor, "2:3-2:3").isPresent());
    }
  }

  @Test
  void aQuickFixAddsToSettingsThatAreOpen() throws IOException {
    Files.writeString(folder.resolve(".taskdef.json"), "{ \"consumer\": \"aws-cli\" }\n");
    try (FakeEditor editor = FakeEditor.ready(CREATES)) {
      editor.open(uri(".taskdef.json"), "json", "{\n  \"consumer\": \"terraform\"\n}\n");
      JsonObject action = suppress(editor, "4:56-4:56").orElseThrow();
      JsonObject change =
          action.getAsJsonObject("edit").getAsJsonArray("documentChanges").get(0).getAsJsonObject();
      assertEquals(1, change.getAsJsonObject("textDocument").get("version").getAsInt());
      String edits = change.getAsJsonArray("edits").toString();
      assertTrue(edits.contains("\\\"container\\\": \\\"web\\\""), edits);
      assertTrue(edits.contains("\\\"pointer\\\": \\\"/memory\\\""), edits);
      assertTrue(edits.contains("\"line\":1,"), edits);
    }
  }

  // What lies around a document is looked at beside its checks, so the answer may come a little
  // later.
  private Optional<JsonObject> suppress(FakeEditor editor, String range) {
    editor.open(uri("infra/web.json"), TEXT);
    Optional<JsonObject> found = Optional.empty();
    for (int i = 0; i < 100 && found.isEmpty(); i++) {
      found = suppression(editor, range);
      pause();
    }
    return found;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Optional<JsonObject> suppression(FakeEditor editor, String range) {
    JsonElement answer =
        editor.request(
            "textDocument/codeAction",
            "{\"textDocument\":{\"uri\":\""
                + uri("infra/web.json")
                + "\"},\"range\":"
                + FakeEditor.range(range)
                + ",\"context\":{\"diagnostics\":[],\"only\":[\"quickfix\"]}}");
    for (JsonElement action : answer.getAsJsonArray()) {
      if (action.getAsJsonObject().get("title").getAsString().startsWith("Suppress")) {
        return Optional.of(action.getAsJsonObject());
      }
    }
    return Optional.empty();
  }

  private static String hover(FakeEditor editor, String uri, String position) {
    String[] at = position.split(":", -1);
    return editor
        .request(
            "textDocument/hover",
            "{\"textDocument\":{\"uri\":\"%s\"},\"position\":{\"line\":%s,\"character\":%s}}"
                .formatted(uri, at[0], at[1]))
        .toString();
  }
}
