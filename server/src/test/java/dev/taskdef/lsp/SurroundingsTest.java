package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies around a document changes what is said of it, at once when it changes. */
final class SurroundingsTest {
  private static final String TEXT =
      """
      {
        "family": "web",
        "revision": 3,
        "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 128 }]
      }
      """;
  private static final String DEPLOYS =
      "steps:\n  - uses: aws-actions/amazon-ecs-deploy-task-definition@v2\n";

  @TempDir Path folder;

  @BeforeEach
  void repository() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  private static void consumer(FakeEditor editor, String name, String why) {
    editor.hear(
        "taskdef/status",
        s ->
            s.has("consumer")
                && s.getAsJsonObject("consumer").get("name").getAsString().equals(name)
                && s.getAsJsonObject("consumer").get("why").getAsString().contains(why));
  }

  @Test
  void aWorkflowDecidesWhoReadsTheFile() throws IOException {
    write(".github/workflows/deploy.yml", DEPLOYS);
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(uri("infra/web.json"), TEXT);
      consumer(editor, "github-action", ".github/workflows/deploy.yml, line 2");
    }
  }

  @Test
  void settingsHoldAndChange() throws IOException {
    Path settings = write(".taskdef.json", "{\"rules\": {\"key-read-only\": \"off\"}}");
    String uri = uri("infra/web.json");
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(uri, TEXT);
      editor.hearFindings(uri, 1, "key-read-only", List.of());
      Files.writeString(
          settings, "{\"overrides\": [{\"files\": [\"infra/**\"], \"consumer\": \"terraform\"}]}");
      editor.tell("workspace/didChangeWatchedFiles", "{\"changes\":[]}");
      consumer(editor, "terraform", ".taskdef.json");
      Files.writeString(settings, "{\"consumer\": \"ecspresso\"}");
      editor.tell("textDocument/didSave", doc(settings.toUri().toString()));
      consumer(editor, "ecspresso", ".taskdef.json");
    }
  }

  @Test
  void whatTheProjectSaysWinsOverTheEditor() throws IOException {
    write(".taskdef.json", "{\"consumer\": \"terraform\"}");
    try (FakeEditor editor = FakeEditor.connected()) {
      editor.answering(Server.CONFIGURATION, "[{\"consumer\": \"ecspresso\"}]");
      editor.introduce("{\"workspace\":{\"configuration\":true}}");
      editor.open(uri("web.json"), TEXT);
      consumer(editor, "terraform", ".taskdef.json");
    }
  }

  @Test
  void theEditorWatchesWhereItCan() {
    try (FakeEditor editor =
        FakeEditor.ready(
            "{\"workspace\":{\"didChangeWatchedFiles\":{\"dynamicRegistration\":true}}}")) {
      JsonObject asked = editor.hear("client/registerCapability");
      assertTrue(asked.toString().contains("\"**/.taskdef.json\""), asked::toString);
    }
  }

  @Test
  void imagesOfTheWorkspaceAreAtHand() throws IOException {
    write("a/taskdef.json", TEXT);
    Neighbors neighbors = new Neighbors();
    assertTrue(neighbors.lookForImages(ImmutableList.of(new DocumentUri(uri("")))));
    assertEquals(ImmutableList.of("nginx:1.27"), neighbors.images());
  }

  @Test
  void brokenSettingsChangeNothing() throws IOException {
    write(".taskdef.json", "{\"rules\": {\"key-read-only\": [{");
    String uri = uri("web.json");
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(uri, TEXT);
      editor.hearFindings(uri, 1, "key-read-only", List.of("2:2 key-read-only"));
      editor.change(uri, 2, "0:1-0:1", "\n");
      editor.hearFindings(uri, 2, "key-read-only", List.of("3:2 key-read-only"));
    }
  }

  private static String doc(String uri) {
    return "{\"textDocument\":{\"uri\":\"" + uri + "\"}}";
  }
}
