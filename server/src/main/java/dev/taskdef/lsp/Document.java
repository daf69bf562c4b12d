package dev.taskdef.lsp;

import com.google.gson.JsonElement;
import dev.taskdef.ide.Lens;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;

/**
 * An open document.
 *
 * @param languageId what the editor takes it for
 * @param snapshot what it is now
 * @param told what was last said of it for the status bar
 */
record Document(String languageId, Snapshot snapshot, Status told) {

  /** A document of which nothing was said yet. */
  static Document of(String languageId, Snapshot snapshot) {
    return new Document(languageId, snapshot, Status.unsaid(snapshot.uri()));
  }

  /**
   * The document after the changes of one notification, each of which speaks of the text that the
   * one before left.
   */
  Document changed(Params changes, PositionEncoding encoding) {
    Snapshot next = snapshot;
    int version = changes.number("textDocument", "version").orElse(snapshot.version());
    for (JsonElement json : changes.list("contentChanges")) {
      Params change = new Params(json);
      String text = change.text("text").orElse("");
      next =
          change.at("range").isPresent()
              ? next.with(
                  TextEdit.replace(
                      Question.range(change.part("range"), next.text(), encoding), text),
                  version)
              : next.with(SourceText.of(text), version);
    }
    return new Document(languageId, next, told);
  }

  /** The document after something was said of it. */
  Document told(Status status) {
    return new Document(languageId, snapshot, status);
  }

  /** The document seen with other eyes. */
  Document seenThrough(Lens lens) {
    return new Document(languageId, snapshot.seenThrough(lens), told);
  }
}
