package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts reach the clipboard of editors that have the command, and the eyes of all others. */
final class CopyActionsTest {
  private static final String URI = "file:///work/my%20app/task-definition.json";
  private static final String TEXT =
      """
      {"family": "f", "containerDefinitions": [{"name": "web", "image": "nginx:1",
        "healthCheck": {"command": ["CMD-SHELL", "curl -f http://localhost || exit 1"]}}]}
      """;

  @Test
  void areOfferedWhenAskedForOnly() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, TEXT);
      assertEquals(2, actions(editor, "{\"diagnostics\":[],\"only\":[\"source.copy\"]}").size());
      assertEquals(2, actions(editor, "{\"diagnostics\":[],\"triggerKind\":1}").size());
      assertEquals(0, actions(editor, "{\"diagnostics\":[],\"triggerKind\":2}").size());
      assertEquals(0, actions(editor, "{\"diagnostics\":[],\"only\":[\"source.fixAll\"]}").size());
    }
  }

  @Test
  void anEditorWithTheCommandIsHandedTheText() {
    try (FakeEditor editor =
        FakeEditor.ready("{\"experimental\":{\"commands\":{\"commands\":[\"taskdef.copy\"]}}}")) {
      editor.open(URI, TEXT);
      JsonObject register =
          actions(editor, "{\"diagnostics\":[],\"only\":[\"source.copy\"]}").get(1);
      JsonObject command = register.getAsJsonObject("command");
      assertEquals("taskdef.copy", command.get("command").getAsString());
      assertEquals(
          "aws ecs register-task-definition --cli-input-json 'file:///work/my app/task-definition.json'",
          command.getAsJsonArray("arguments").get(0).getAsString());
    }
  }

  @Test
  void otherEditorsShowIt() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, TEXT);
      JsonObject check = actions(editor, "{\"diagnostics\":[],\"only\":[\"source.copy\"]}").get(0);
      JsonObject command = check.getAsJsonObject("command");
      assertEquals("taskdef.show", command.get("command").getAsString());
      editor.request("workspace/executeCommand", command.toString());
      String shown = editor.hear("window/showMessage").get("message").getAsString();
      assertTrue(shown.startsWith("docker run --rm -d --name web-health-check nginx:1"), shown);
      editor.refusal("workspace/executeCommand", "{\"command\":\"rm\",\"arguments\":[\"x\"]}");
    }
  }

  private static List<JsonObject> actions(FakeEditor editor, String context) {
    JsonArray found =
        editor
            .request(
                "textDocument/codeAction",
                "{\"textDocument\":{\"uri\":\"%s\"},\"range\":%s,\"context\":%s}"
                    .formatted(URI, FakeEditor.range("1:5-1:5"), context))
            .getAsJsonArray();
    List<JsonObject> actions = new ArrayList<>();
    for (JsonElement action : found) {
      actions.add(action.getAsJsonObject());
    }
    return actions;
  }
}
