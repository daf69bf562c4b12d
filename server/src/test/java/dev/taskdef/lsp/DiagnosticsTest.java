package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.taskdef.rules.RulePage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diagnostics are pushed or pulled, never both, and only for the newest state of a document. */
final class DiagnosticsTest {
  private static final int SERVER_CANCELLED = -32802;
  private static final int REQUEST_CANCELLED = -32800;
  private static final String PULLS =
      "{\"textDocument\":{\"diagnostic\":{}},\"workspace\":{\"diagnostics\":{\"refreshSupport\":true}}}";
  private static final String URI = "file:///x/task-definition.json";
  private static final String BAD =
      """
      {
        "family": "web",
        "revision": 3,
        "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 128 }]
      }
      """;
  private static final String READ_ONLY = "key-read-only";
  private static final String FOUND = "2:2 key-read-only";

  @Test
  void arePushedForEachVersionAndTakenAwayOnClose() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, BAD);
      editor.hearFindings(URI, 1, READ_ONLY, List.of(FOUND));
      editor.change(URI, 2, "2:3-2:11", "cpu");
      editor.hearFindings(URI, 2, READ_ONLY, List.of());
      editor.change(URI, 3, "", BAD);
      editor.hearFindings(URI, 3, READ_ONLY, List.of(FOUND));
      editor.close(URI);
      JsonObject last = editor.hear("textDocument/publishDiagnostics", p -> !p.has("version"));
      assertEquals(0, last.getAsJsonArray("diagnostics").size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "json, json, ''",
    "json, jsonc, comment",
    "json, ecs-task-definition, comment doc-duplicate-key missing-comma",
    "own, json, comment doc-duplicate-key missing-comma"
  })
  void whatTheEditorTellsItselfIsNotToldAgain(String mode, String language, String told) {
    String text =
        "{ /* a */ \"family\": \"web\" \"family\": \"web\", \"revision\": 3, \"cpu\": \"256\" }";
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.tell(
          "workspace/didChangeConfiguration",
          "{\"settings\":{\"taskdef\":{\"languageMode\":\"" + mode + "\"}}}");
      editor.open(URI, language, text);
      JsonObject heard = editor.hear("textDocument/publishDiagnostics", p -> p.has("version"));
      List<String> ids = new ArrayList<>();
      heard
          .getAsJsonArray("diagnostics")
          .forEach(found -> ids.add(found.getAsJsonObject().get("code").getAsString()));
      assertTrue(ids.contains(READ_ONLY), "what only the server knows is told: " + ids);
      ids.retainAll(List.of("comment", "doc-duplicate-key", "missing-comma"));
      Collections.sort(ids);
      assertEquals(told, String.join(" ", ids));
    }
  }

  @Test
  void carryAllThatAnEditorShows() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, BAD);
      JsonObject found =
          editor
              .hear("textDocument/publishDiagnostics", p -> p.has("version"))
              .getAsJsonArray("diagnostics")
              .get(0)
              .getAsJsonObject();
      assertEquals("taskdef", found.get("source").getAsString());
      assertEquals("key-read-only", found.get("code").getAsString());
      assertEquals(1, found.get("severity").getAsInt());
      assertEquals("[1]", found.get("tags").toString());
      assertEquals(
          RulePage.FOLDER + "key-read-only.md",
          found.getAsJsonObject("codeDescription").get("href").getAsString());
    }
  }

  @Test
  void arePulledByEditorsThatCanBeToldToPullAgain() {
    try (FakeEditor editor = FakeEditor.connected()) {
      assertTrue(editor.introduce(PULLS).has("diagnosticProvider"));
      editor.open(URI, BAD);
      JsonObject first = pull(editor, "");
      assertEquals(List.of(FOUND), FakeEditor.brief(READ_ONLY, first.getAsJsonArray("items")));
      JsonObject again = pull(editor, first.get("resultId").getAsString());
      assertEquals("unchanged", again.get("kind").getAsString());
      editor.change(URI, 2, "0:1-0:1", "\n");
      JsonObject moved = pull(editor, first.get("resultId").getAsString());
      assertEquals(
          List.of("3:2 key-read-only"), FakeEditor.brief(READ_ONLY, moved.getAsJsonArray("items")));
      editor.close(URI);
      assertFalse(editor.sent("publishDiagnostics"));
    }
  }

  @Test
  void arePushedToEditorsThatCannotBeToldToPullAgain() {
    try (FakeEditor editor = FakeEditor.connected()) {
      assertFalse(
          editor.introduce("{\"textDocument\":{\"diagnostic\":{}}}").has("diagnosticProvider"));
      editor.open(URI, BAD);
      editor.hearFindings(URI, 1, READ_ONLY, List.of(FOUND));
    }
  }

  @Test
  void aStalePullIsToBeAskedAgain() {
    Queue<Runnable> later = new ArrayDeque<>();
    FakeEditor editor = FakeEditor.connected(command -> hold(later, command));
    editor.introduce(PULLS);
    editor.open(URI, BAD);
    CompletableFuture<JsonObject> stale = editor.ask("textDocument/diagnostic", doc());
    editor.change(URI, 2, "0:1-0:1", " ");
    CompletableFuture<JsonObject> fresh = editor.ask("textDocument/diagnostic", doc());
    editor.refusal("no/such", "{}"); // by now everything before it was read
    release(later);
    JsonObject error = editor.await(stale).getAsJsonObject("error");
    assertEquals(SERVER_CANCELLED, error.get("code").getAsInt());
    assertTrue(error.getAsJsonObject("data").get("retriggerRequest").getAsBoolean());
    assertEquals(
        List.of(FOUND),
        FakeEditor.brief(
            READ_ONLY, editor.await(fresh).getAsJsonObject("result").getAsJsonArray("items")));
    editor.hangUp();
  }

  @Test
  void aCancelledRequestIsNotWorkedOn() {
    Queue<Runnable> later = new ArrayDeque<>();
    FakeEditor editor = FakeEditor.connected(command -> hold(later, command));
    editor.introduce(PULLS);
    editor.open(URI, BAD);
    CompletableFuture<JsonObject> answer = editor.ask("textDocument/diagnostic", doc());
    editor.tell("$/cancelRequest", "{\"id\":" + editor.lastId() + "}");
    JsonObject error = editor.await(answer).getAsJsonObject("error");
    assertEquals(REQUEST_CANCELLED, error.get("code").getAsInt());
    release(later);
    editor.hangUp();
  }

  @Test
  void followTheSettingsOfAnEditorThatSendsThem() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(URI, BAD);
      editor.hearFindings(URI, 1, READ_ONLY, List.of(FOUND));
      editor.tell(
          "workspace/didChangeConfiguration",
          "{\"settings\":{\"taskdef\":{\"rules\":{\"key-read-only\":\"off\"}}}}");
      editor.hearFindings(URI, 1, READ_ONLY, List.of());
      editor.tell(
          "workspace/didChangeConfiguration",
          "{\"settings\":{\"taskdef\":{\"rules\":{\"key-read-only\":7}}}}");
      editor.hearFindings(URI, 1, READ_ONLY, List.of(FOUND));
    }
  }

  @Test
  void followTheSettingsOfAnEditorThatIsAsked() {
    try (FakeEditor editor = FakeEditor.connected()) {
      editor.answering("workspace/configuration", "[{\"rules\":{\"key-read-only\":\"off\"}}]");
      editor.introduce(PULLS.replace("\"workspace\":{", "\"workspace\":{\"configuration\":true,"));
      editor.open(URI, BAD);
      pullUntil(editor, List.of());
      editor.answering("workspace/configuration", "[null]");
      editor.tell("workspace/didChangeConfiguration", "{\"settings\":null}");
      pullUntil(editor, List.of(FOUND));
    }
  }

  /** Pulls, and again each time the server says so, until these findings come. */
  private static void pullUntil(FakeEditor editor, List<String> findings) {
    while (!FakeEditor.brief(READ_ONLY, pull(editor, "").getAsJsonArray("items"))
        .equals(findings)) {
      editor.hear("workspace/diagnostic/refresh");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "file:///x/package.json, json, false",
    "file:///x/package.json, ecs-task-definition, true",
    "file:///x/taskdef.json, json, true",
    "file:///x/taskdef.json, jsonc, true",
    "file:///c%3A/x/taskdef.json, json, true",
    "untitled:Untitled-1, ecs-task-definition, true",
  })
  void foreignFilesAreLeftAlone(String uri, String languageId, boolean ours) {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(uri, languageId, "{\"family\": \"x\", \"revision\": 1}");
      assertEquals(ours, !editor.pushed(uri, 1).isEmpty());
    }
  }

  private static JsonObject pull(FakeEditor editor, String previous) {
    String known = previous.isEmpty() ? "" : ",\"previousResultId\":\"" + previous + "\"";
    return editor
        .request(
            "textDocument/diagnostic", "{\"textDocument\":{\"uri\":\"" + URI + "\"}" + known + "}")
        .getAsJsonObject();
  }

  private static String doc() {
    return "{\"textDocument\":{\"uri\":\"" + URI + "\"}}";
  }

  private static void hold(Queue<Runnable> later, Runnable work) {
    synchronized (later) {
      later.add(work);
    }
  }

  private static void release(Queue<Runnable> later) {
    synchronized (later) {
      while (!later.isEmpty()) {
        later.remove().run();
      }
    }
  }
}
