package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editor learns what each document is. */
final class StatusTest {
  private static final String URI = "file:///x/a.json";

  @Test
  void tellsWhatADocumentIs() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(
          URI,
          "{\"family\": \"a\", \"requiresCompatibilities\": [\"FARGATE\"], \"containerDefinitions\": []}");
      JsonObject status = editor.hear("taskdef/status");
      assertEquals(URI, status.get("uri").getAsString());
      assertEquals("task-definition", status.get("kind").getAsString());
      assertTrue(status.get("recognised").getAsBoolean());
      assertEquals("[\"FARGATE\"]", status.get("launchTypes").toString());
      assertEquals("aws-cli", status.getAsJsonObject("consumer").get("name").getAsString());
      assertEquals(78, status.get("bytes").getAsInt());
      assertEquals(65_536, status.get("limit").getAsInt());
      assertEquals(10, status.get("modelDate").getAsString().length());
      assertFalse(status.get("version").getAsString().isEmpty());
      String details = status.get("details").toString();
      assertTrue(
          details.startsWith(
              "[\"Kind: task definition\",\"Launch types: FARGATE\",\"Read by: aws-cli (default)\","
                  + "\"Size of the request: 0.1 of 64 KiB (0 %)\",\"Model of the ECS API: 20"),
          details);
    }
  }

  @Test
  void tellsAgainAfterAPauseWhenItIsSomethingElse() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, "{\"containerDefinitions\": []}");
      editor.hear("taskdef/status");
      editor.change(URI, 2, "", "[{\"image\": \"a\", \"essential\": true}]");
      assertEquals("container-array", editor.hear("taskdef/status").get("kind").getAsString());
      editor.change(URI, 3, "", "{\"compilerOptions\": {}}");
      JsonObject last = editor.hear("taskdef/status");
      assertFalse(last.get("recognised").getAsBoolean());
    }
  }

  @Test
  void isSilentAboutForeignFiles() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, "json", "{\"compilerOptions\": {}}");
      editor.open("file:///x/taskdef.json", "json", "{\"containerDefinitions\": []}");
      assertEquals(
          "file:///x/taskdef.json", editor.hear("taskdef/status").get("uri").getAsString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"containerDefinitions\": []}', task-definition, true",
    "'{\"taskDefinition\": {\"containerDefinitions\": []}}', wrapper, true",
    "'[{\"image\": \"a\", \"essential\": true}]', container-array, true",
    "'{\"image\": \"a\", \"essential\": true}', container, true",
    "'\"healthCheck\": {}', fragment, true",
    "'{\"name\": \"x\"}', unrecognized, false",
    "'', unrecognized, false",
  })
  void recognizesByContent(String text, String kind, boolean recognised) {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      JsonObject params = new JsonObject();
      params.addProperty("uri", "file:///x/package.json");
      params.addProperty("languageId", "json");
      params.addProperty("text", text);
      JsonObject answer = editor.request("taskdef/recognize", params.toString()).getAsJsonObject();
      assertEquals(kind, answer.get("kind").getAsString());
      assertEquals(recognised, answer.get("recognised").getAsBoolean());
    }
  }
}
