package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no message is passed over with a line in the log, and the next message is answered. */
final class MalformedMessagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "not json",
        "[]",
        "[1,2]",
        "7",
        "null",
        "\"text\"",
        "{}",
        "{\"jsonrpc\":\"2.0\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"shutdown\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"shutdown\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":12345678901234567890,\"method\":\"shutdown\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1e999999999,\"result\":{}}",
        "{\"jsonrpc\":\"2.0\",\"method\":7}",
        "{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"m\"}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":[1]}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":",
      })
  void isSurvived(String message) {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.send(message);
      assertTrue(editor.request("taskdef/recognize", "{\"text\":\"[]\"}").isJsonObject());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "not json",
        "[]",
        "7",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"shutdown\"}",
      })
  void isLogged(String message) {
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.send(message);
      editor.request("taskdef/recognize", "{\"text\":\"[]\"}");
      assertTrue(editor.log().contains("no JSON-RPC"), editor::log);
      assertFalse(editor.log().contains("Exception"), editor::log);
    }
  }
}
