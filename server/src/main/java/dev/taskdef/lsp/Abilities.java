package dev.taskdef.lsp;

/** What the server says of itself in answer to {@code initialize}, as it goes over the wire. */
final class Abilities {
  private static final String PULLED =
      ",\"diagnosticProvider\":{\"identifier\":\"taskdef\",\"interFileDependencies\":false,\"workspaceDiagnostics\":false}";

  /** What no editor changes; the colors' legend follows. */
  private static final String ALWAYS =
      ",\"hoverProvider\":true"
          + ",\"executeCommandProvider\":{\"commands\":[\"taskdef.show\"]}"
          + ",\"documentSymbolProvider\":{\"label\":\"taskdef\"}"
          + ",\"foldingRangeProvider\":true"
          + ",\"definitionProvider\":true"
          + ",\"referencesProvider\":true"
          + ",\"documentHighlightProvider\":true"
          + ",\"selectionRangeProvider\":true"
          + ",\"documentLinkProvider\":{}"
          + ",\"inlayHintProvider\":true"
          + ",\"documentFormattingProvider\":true"
          + ",\"documentRangeFormattingProvider\":true"
          + ",\"documentOnTypeFormattingProvider\":{\"firstTriggerCharacter\":\"}\",\"moreTriggerCharacter\":[\"]\",\"\\n\"]}"
          + ",\"semanticTokensProvider\":{\"legend\":";

  private Abilities() {}

  /** The result of {@code initialize} for this editor. */
  static Prepared of(Client client) {
    // Put together by hand: a format takes longer to read than all else in the answer.
    return new Prepared(
        "{\"capabilities\":{\"positionEncoding\":\""
            + client.encoding().id()
            + "\",\"textDocumentSync\":{\"openClose\":true,\"change\":2,\"save\":true},"
            + "\"completionProvider\":{\"triggerCharacters\":[\"\\\"\",\":\",\" \"],\"resolveProvider\":"
            + client.resolvesDocumentation()
            + "},"
            + "\"codeActionProvider\":{\"codeActionKinds\":[\"quickfix\",\"source.fixAll.taskdef\",\"source.makeRegistrable.taskdef\",\"source.copy.taskdef\"],\"resolveProvider\":"
            + client.resolvesEdits()
            + "},"
            + "\"renameProvider\":"
            + (client.preparesRename() ? "{\"prepareProvider\":true}" : "true")
            + (client.pulls() ? PULLED : "")
            + ALWAYS
            + Colors.LEGEND
            + ",\"full\":true,\"range\":true}},\"serverInfo\":{\"name\":\"taskdef\"}}");
  }
}
