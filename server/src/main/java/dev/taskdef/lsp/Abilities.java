package dev.taskdef.lsp;

/** What the server says of itself in answer to {@code initialize}, as it goes over the wire. */
final class Abilities {
  private Abilities() {}

  /** The result of {@code initialize} for this editor. */
  static Prepared of(Client client) {
    return new Prepared(
        """
        {"capabilities":{
        "positionEncoding":"%s",
        "textDocumentSync":{"openClose":true,"change":2,"save":true},
        "completionProvider":{"triggerCharacters":["\\"",":"," "],"resolveProvider":%s},
        "hoverProvider":true,
        "codeActionProvider":{"codeActionKinds":["quickfix","source.fixAll.taskdef","source.makeRegistrable.taskdef","source.copy.taskdef"],"resolveProvider":%s},
        "executeCommandProvider":{"commands":["taskdef.show"]},
        "documentSymbolProvider":{"label":"taskdef"},
        "foldingRangeProvider":true,
        "definitionProvider":true,
        "referencesProvider":true,
        "documentHighlightProvider":true,
        "renameProvider":%s,
        "selectionRangeProvider":true,
        "documentLinkProvider":{},
        "inlayHintProvider":true,
        "semanticTokensProvider":{"legend":%s,"full":true,"range":true},
        "documentFormattingProvider":true,
        "documentRangeFormattingProvider":true,
        "documentOnTypeFormattingProvider":{"firstTriggerCharacter":"}","moreTriggerCharacter":["]","\\n"]}%s},
        "serverInfo":{"name":"taskdef"}}"""
            .formatted(
                client.encoding().id(),
                client.resolvesDocumentation(),
                client.resolvesEdits(),
                client.preparesRename() ? "{\"prepareProvider\":true}" : "true",
                Colors.LEGEND,
                client.pulls()
                    ? ",\n\"diagnosticProvider\":{\"identifier\":\"taskdef\",\"interFileDependencies\":false,\"workspaceDiagnostics\":false}"
                    : "")
            .replace("\n", ""));
  }
}
