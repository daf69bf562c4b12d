package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.taskdef.ide.Lens;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.FailureLog;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.Settings;
import dev.taskdef.text.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After any changes that an editor sends, the document is the editor's. */
final class DocumentSyncTest {
  private static final String ALPHABET = "ab{}[]\":,01 \n\r\tä€😀\\$<%";
  private static final int NOTIFICATIONS = 400;

  @ParameterizedTest
  @EnumSource
  void randomChangesGiveTheEditorsText(PositionEncoding encoding) {
    Random random = new Random(encoding.id().hashCode());
    StringBuilder model = new StringBuilder();
    Document document = document("");
    for (int version = 2; version < NOTIFICATIONS; version++) {
      JsonArray changes = new JsonArray();
      for (int i = random.nextInt(4); i >= 0; i--) {
        changes.add(change(random, model, encoding));
      }
      document = document.changed(params(version, changes), encoding);
      assertEquals(model.toString(), document.snapshot().text().toString(), "version " + version);
      assertEquals(version, document.snapshot().version());
    }
  }

  /** Makes one random change in the model and says it as an editor does. */
  private static JsonObject change(Random random, StringBuilder model, PositionEncoding encoding) {
    StringBuilder added = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int at =
          ALPHABET.offsetByCodePoints(
              0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())));
      added.appendCodePoint(ALPHABET.codePointAt(at));
    }
    JsonObject change = new JsonObject();
    change.addProperty("text", added.toString());
    if (random.nextInt(20) == 0) {
      model.setLength(0);
      model.append(added);
      return change;
    }
    int start = place(random, model);
    int end = Math.min(place(random, model), Math.min(model.length(), start + 30));
    end = Math.max(start, character(model, end));
    ToLsp toLsp = new ToLsp(SourceText.of(model.toString()), encoding);
    var range = toLsp.range(dev.taskdef.text.TextRange.of(start, end));
    change.add(
        "range",
        JsonParser.parseString(
            FakeEditor.range(
                range.getStart().getLine()
                    + ":"
                    + range.getStart().getCharacter()
                    + "-"
                    + range.getEnd().getLine()
                    + ":"
                    + range.getEnd().getCharacter())));
    model.replace(start, end, added.toString());
    return change;
  }

  private static int place(Random random, StringBuilder model) {
    return character(model, random.nextInt(model.length() + 1));
  }

  /**
   * The begin of the character at an offset; positions between a carriage return and its line feed
   * name no place either.
   */
  private static int character(StringBuilder model, int offset) {
    boolean inside =
        offset > 0
            && offset < model.length()
            && (Character.isLowSurrogate(model.charAt(offset))
                    && Character.isHighSurrogate(model.charAt(offset - 1))
                || model.charAt(offset) == '\n' && model.charAt(offset - 1) == '\r');
    return inside ? offset - 1 : offset;
  }

  @Test
  void eachChangeSpeaksOfTheTextThatTheOneBeforeLeft() {
    JsonArray changes =
        JsonParser.parseString(
                "[{\"range\":%s,\"text\":\"x\\n\"},{\"range\":%s,\"text\":\"Y\"}]"
                    .formatted(FakeEditor.range("0:0-0:0"), FakeEditor.range("1:0-1:1")))
            .getAsJsonArray();
    assertEquals(
        "x\nYbc",
        document("abc")
            .changed(params(2, changes), PositionEncoding.UTF16)
            .snapshot()
            .text()
            .toString());
  }

  @Test
  void outlineFollowsOverTheWire() {
    try (FakeEditor editor =
        FakeEditor.ready(
            "{\"textDocument\":{\"documentSymbol\":{\"hierarchicalDocumentSymbolSupport\":true}}}")) {
      String uri = "file:///taskdef.json";
      editor.open(uri, "{\"family\": \"a\"}");
      editor.change(uri, 2, "0:1-0:14", "\"cpu\": \"256\"");
      var symbols =
          editor
              .request(
                  "textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}")
              .getAsJsonArray();
      assertEquals("cpu", symbols.get(0).getAsJsonObject().get("name").getAsString());
    }
  }

  private static Document document(String text) {
    Linter linter = Linter.of(Catalog.of(List.of()), SchemaProblems.none(), FailureLog.rethrow());
    Lens lens =
        new Lens(linter, Reading.standard(), Settings.standard(), new Knowledge().parameters());
    return Document.of("json", Snapshot.of("file:///a.json", 1, SourceText.of(text), lens));
  }

  private static Params params(int version, JsonArray changes) {
    JsonObject params =
        JsonParser.parseString("{\"textDocument\":{\"version\":" + version + "}}")
            .getAsJsonObject();
    params.add("contentChanges", changes);
    return new Params(params);
  }
}
