package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.testing.RandomEdits;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import org.junit.jupiter.api.Test;

/** What holds for every text and every edit. */
final class LawsTest {

  @Test
  void everyEditKeepsTheLaws() {
    RandomEdits.hold("tree", RandomEdits.count(200_000), new LawsTest()::check);
  }

  private JsonTree last = JsonTree.parse("");

  private JsonTree treeOf(String text) {
    return last.text().toString().equals(text) ? last : JsonTree.parse(text);
  }

  void check(String before, TextEdit edit) {
    JsonTree old = treeOf(before);
    JsonTree changed = old.with(edit);
    String text = SourceText.of(before).with(edit).toString();
    JsonTree fresh = JsonTree.parse(text);
    assertEquals(text, changed.text().toString());
    assertEquals(text, changed.green().text(), "lossless");
    assertEquals(
        Shape.of(fresh),
        Shape.of(changed),
        () -> "incremental = full for [" + text + "] after " + edit + " to [" + before + "]");
    assertEquals(
        fresh.errors(), changed.errors(), () -> "errors after " + edit + " to [" + before + "]");
    oracle(fresh, text);
    last = changed;
  }

  static void oracle(JsonTree tree, String text) {
    boolean valid = tree.errors().isEmpty() && !Shape.hasBarePlaceholders(tree.green());
    assertEquals(
        Oracle.accepts(text),
        valid,
        () -> "jackson and the tree disagree about [" + text + "]: " + tree.errors());
    for (SyntaxError error : tree.errors()) {
      assertTrue(
          error.range().end() <= text.length(), () -> error + " lies outside of [" + text + "]");
      if (error.isRepairable()) {
        tree.text().with(error.repair());
      }
    }
  }
}
