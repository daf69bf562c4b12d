package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From {@code initialize} to {@code exit}, and all that may go wrong on the way. */
final class LifecycleTest {
  private static final int NOT_INITIALIZED = -32002;
  private static final int INVALID_REQUEST = -32600;
  private static final int NO_SUCH_METHOD = -32601;

  @Test
  void endsWithZeroAfterShutdown() {
    FakeEditor editor = FakeEditor.ready("{}");
    editor.request("shutdown", "null");
    editor.tell("exit", "null");
    assertEquals(0, editor.exitCode());
  }

  @Test
  void endsWithOneWithoutShutdown() {
    FakeEditor editor = FakeEditor.ready("{}");
    editor.tell("exit", "null");
    assertEquals(1, editor.exitCode());
  }

  @Test
  void endsWhenTheEditorHangsUp() {
    assertEquals(1, FakeEditor.ready("{}").hangUp());
    assertEquals(1, FakeEditor.connected().hangUp());
  }

  @Test
  void endsWhenTheEditorHangsUpInsideAMessage() {
    FakeEditor editor = FakeEditor.ready("{}");
    editor.raw("Content-Length: 100\r\n\r\n{\"jsonrpc\"");
    assertEquals(1, editor.hangUp());
  }

  @Test
  void answersNothingButInitializeBeforeIt() {
    try (FakeEditor editor = FakeEditor.connected()) {
      assertEquals(NOT_INITIALIZED, editor.refusal("textDocument/hover", "{}"));
      editor.open("file:///a.json", "{");
      editor.introduce("{}");
      assertTrue(editor.request("textDocument/documentSymbol", doc("file:///a.json")).isJsonNull());
      assertEquals(INVALID_REQUEST, editor.refusal("initialize", "{}"));
    }
  }

  @Test
  void answersNothingAfterShutdown() {
    FakeEditor editor = FakeEditor.ready("{}");
    editor.request("shutdown", "null");
    assertEquals(
        INVALID_REQUEST, editor.refusal("textDocument/documentSymbol", doc("file:///a.json")));
    editor.tell("exit", "null");
    assertEquals(0, editor.exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"textDocument/frobnicate", "$/frobnicate", "workspace/executeCommand", ""})
  void refusesUnknownRequests(String method) {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      assertEquals(NO_SUCH_METHOD, editor.refusal(method, "{\"x\":1}"));
    }
  }

  @Test
  void ignoresUnknownNotificationsAndSaysSoUnlessTheyAreOptional() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.tell("$/whatever", "{}");
      editor.tell("telemetry/frobnicate", "[1,2]");
      editor.tell("window/workDoneProgress/cancel", "{\"token\":1}");
      editor.tell("$/progress", "{\"token\":1,\"value\":{}}");
      editor.tell("$/cancelRequest", "{\"id\":4711}");
      editor.tell("$/cancelRequest", "{}");
      editor.request("taskdef/recognize", "{\"uri\":\"file:///a.json\"}");
      assertTrue(editor.log().contains("telemetry/frobnicate"), editor::log);
      assertFalse(editor.log().contains("$/"), editor::log);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "[1]",
        "1",
        "\"x\"",
        "{}",
        "{\"textDocument\":7}",
        "{\"textDocument\":{\"uri\":[]}}",
        "{\"textDocument\":{\"uri\":\"file:///open.json\"},\"position\":[],\"range\":3,\"context\":0,\"contentChanges\":{}}",
        "{\"textDocument\":{\"uri\":\"file:///open.json\"},\"contentChanges\":[1,null,{\"range\":{\"start\":{\"line\":-1}}}]}",
        "{\"textDocument\":{\"uri\":\"file:///open.json\"},\"position\":{\"line\":1e99,\"character\":-5}}",
      })
  void survivesParametersOfAnyShape(String params) {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open("file:///open.json", "{\"containerDefinitions\": []}");
      for (String method :
          new String[] {
            "textDocument/codeAction",
            "codeAction/resolve",
            "textDocument/documentSymbol",
            "textDocument/foldingRange",
            "textDocument/diagnostic",
            "taskdef/recognize"
          }) {
        editor.request(method, params);
      }
      for (String method :
          new String[] {
            "textDocument/didOpen",
            "textDocument/didChange",
            "textDocument/didClose",
            "textDocument/didSave",
            "$/setTrace",
            "workspace/didChangeConfiguration",
            "workspace/didChangeWatchedFiles"
          }) {
        editor.tell(method, params);
      }
      assertTrue(editor.request("taskdef/recognize", "{\"text\":\"[]\"}").isJsonObject());
    }
  }

  @Test
  void tellsHowLongAnswersTakeWhenAsked() {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.tell("$/setTrace", "{\"value\":\"verbose\"}");
      editor.request("taskdef/recognize", "{\"text\":\"[]\"}");
      assertTrue(
          editor.hear("$/logTrace").get("message").getAsString().startsWith("taskdef/recognize: "));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "[], utf-16",
    "[\"utf-8\"], utf-8",
    "[\"utf-32\"|\"utf-8\"], utf-32",
    "[\"ebcdic\"|\"utf-8\"], utf-8",
    "[\"ebcdic\"|7], utf-16",
  })
  void agreesOnAnEncoding(String offered, String agreed) {
    try (FakeEditor editor = FakeEditor.connected()) {
      JsonObject capabilities =
          editor.introduce(
              "{\"general\":{\"positionEncodings\":" + offered.replace('|', ',') + "}}");
      assertEquals(agreed, capabilities.get("positionEncoding").getAsString());
    }
  }

  private static String doc(String uri) {
    return "{\"textDocument\":{\"uri\":\"" + uri + "\"}}";
  }
}
