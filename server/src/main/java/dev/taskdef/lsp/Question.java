package dev.taskdef.lsp;

import com.google.gson.JsonElement;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;

/**
 * A request about a document, together with the document as it was when the request was read.
 *
 * @param snapshot the document
 * @param params what was asked
 * @param client who asks
 */
record Question(Snapshot snapshot, Params params, Client client) {

  /** The offset of the position that was asked about. */
  int offset() {
    return offset(params.part("position"), snapshot.text(), client.encoding());
  }

  /** The range that was asked about. */
  TextRange range() {
    return range(params.part("range"), snapshot.text(), client.encoding());
  }

  /** Turns what was found into what is sent. */
  ToLsp toLsp() {
    return new ToLsp(snapshot.text(), client.encoding());
  }

  /** Whether a list of the parameters holds a word. */
  boolean lists(String word, String... path) {
    for (JsonElement entry : params.list(path)) {
      if (entry.isJsonPrimitive() && entry.getAsString().equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The offset of a position in a text; what is beyond the text is taken to its nearest end. */
  static int offset(Params position, SourceText text, PositionEncoding encoding) {
    return encoding.offset(
        text, position.number("line").orElse(0), position.number("character").orElse(0));
  }

  /** The range in a text; one whose end comes first is turned around. */
  static TextRange range(Params range, SourceText text, PositionEncoding encoding) {
    int start = offset(range.part("start"), text, encoding);
    int end = offset(range.part("end"), text, encoding);
    return TextRange.of(Math.min(start, end), Math.max(start, end));
  }
}
