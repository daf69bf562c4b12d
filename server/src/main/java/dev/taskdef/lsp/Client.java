package dev.taskdef.lsp;

/**
 * What the editor can do, from its {@code initialize} request.
 *
 * @param encoding how it counts columns
 * @param pulls whether it asks for diagnostics itself, and can be told to ask again
 * @param configures whether it can be asked for settings
 * @param watches whether it can be asked to watch files
 * @param createsFiles whether an edit may create a file
 * @param snippets whether completions may hold places to fill in
 * @param markdown whether it shows Markdown in hovers
 * @param markdownDocs whether it shows Markdown beside completions
 * @param insertsOrReplaces whether it lets people choose what a completion does with the text
 *     behind the cursor
 * @param copies whether it has a command {@code taskdef.copy} that puts a text into the clipboard
 * @param resolvesDocumentation whether the documentation of a completion may come later
 * @param resolvesEdits whether the edits of a code action may come later
 * @param versionsEdits whether edits may name the version of the document they are for
 * @param nestsSymbols whether the outline may be a tree
 * @param preparesRename whether it asks what can be renamed before it asks for a new name
 * @param refreshesHints whether it can be told to ask for inlay hints again
 * @param restarts whether its last server died and this one stands in for it
 * @param folds how many folds it takes at most
 */
record Client(
    PositionEncoding encoding,
    boolean pulls,
    boolean configures,
    boolean watches,
    boolean createsFiles,
    boolean snippets,
    boolean markdown,
    boolean markdownDocs,
    boolean insertsOrReplaces,
    boolean copies,
    boolean resolvesDocumentation,
    boolean resolvesEdits,
    boolean versionsEdits,
    boolean nestsSymbols,
    boolean preparesRename,
    boolean refreshesHints,
    boolean restarts,
    int folds) {
  private static final int USUAL_FOLDS = 5000;

  /** Before an editor said anything of itself. */
  static Client unknown() {
    return of(Params.of(null));
  }

  /** Reads the parameters of {@code initialize}. */
  static Client of(Params initialize) {
    Params can = initialize.part("capabilities");
    Params document = can.part("textDocument");
    return new Client(
        PositionEncoding.of(can.list("general", "positionEncodings")),
        document.at("diagnostic").isPresent()
            && can.flag("workspace", "diagnostics", "refreshSupport"),
        can.flag("workspace", "configuration"),
        can.flag("workspace", "didChangeWatchedFiles", "dynamicRegistration"),
        lists(can, "create", "workspace", "workspaceEdit", "resourceOperations"),
        document.flag("completion", "completionItem", "snippetSupport"),
        lists(document, "markdown", "hover", "contentFormat"),
        lists(document, "markdown", "completion", "completionItem", "documentationFormat"),
        document.flag("completion", "completionItem", "insertReplaceSupport"),
        lists(can, CopyActions.COPY, "experimental", "commands", "commands"),
        lists(
            document,
            "documentation",
            "completion",
            "completionItem",
            "resolveSupport",
            "properties"),
        lists(document, "edit", "codeAction", "resolveSupport", "properties"),
        can.flag("workspace", "workspaceEdit", "documentChanges"),
        document.flag("documentSymbol", "hierarchicalDocumentSymbolSupport"),
        document.flag("rename", "prepareSupport"),
        can.flag("workspace", "inlayHint", "refreshSupport"),
        initialize.flag("initializationOptions", "restarts"),
        Math.max(0, document.number("foldingRange", "rangeLimit").orElse(USUAL_FOLDS)));
  }

  /** The format of documentation beside completions. */
  String docsFormat() {
    return markdownDocs ? "markdown" : "plaintext";
  }

  private static boolean lists(Params part, String word, String... path) {
    for (var entry : part.list(path)) {
      if (entry.isJsonPrimitive() && entry.getAsString().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
