package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.TextEdit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tree on texts of other people, on deep ones and on prefixes. */
final class RealTextsTest {

  @Test
  void jsonTestSuite() {
    int[] count = new int[3];
    for (Path file : SharedFiles.files("json-test-suite")) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".json")) {
        continue;
      }
      DecodedFile decoded = DecodedFile.of(SharedFiles.bytes(file));
      JsonTree tree = JsonTree.parse(decoded.text());
      boolean accepted =
          tree.errors().isEmpty() && decoded.isExact() && !Shape.hasBarePlaceholders(tree.green());
      assertEquals(decoded.text(), tree.green().text());
      if (name.startsWith("y_")) {
        assertTrue(accepted, name + tree.errors());
        count[0]++;
      } else if (name.startsWith("n_")) {
        assertFalse(accepted, name);
        count[1]++;
      } else {
        count[2]++;
      }
    }
    System.out.printf(
        "JSONTestSuite: %d accepted, %d refused, %d either%n", count[0], count[1], count[2]);
  }

  @Test
  void deepNestingIsFine() {
    for (String unit : new String[] {"[", "{\"a\":", "[{\"a\":", "{"}) {
      JsonTree tree = JsonTree.parse(unit.repeat(100_000));
      assertEquals(unit.length() * 100_000, tree.green().width());
      assertFalse(tree.errors().isEmpty());
    }
    String closed = "[".repeat(100_000) + "]".repeat(100_000);
    assertTrue(JsonTree.parse(closed).errors().isEmpty());
  }

  @Test
  void prefixesOfRealFilesAreRead() {
    boolean all = System.getProperty("soak") != null;
    int number = 0;
    for (Path file : SharedFiles.corpus()) {
      String text = DecodedFile.of(SharedFiles.bytes(file)).text();
      int step = all ? 1 : Math.max(1, text.length() / 2 + 1);
      for (int end = all ? 0 : number++ % step; end <= text.length(); end += step) {
        String prefix = text.substring(0, end);
        assertEquals(prefix, JsonTree.parse(prefix).green().text(), file.toString());
      }
    }
  }

  @Test
  void whatAnEditLeavesAloneStaysTheSameObject() {
    String text = "{\n  \"a\": [1, {\"b\": 2}],\n  \"c\": {\"d\": \"x\"}\n}\n";
    JsonTree before = JsonTree.parse(text);
    JsonTree after = before.with(TextEdit.insert(text.indexOf("x\""), "yz"));
    JsonObject was = (JsonObject) before.root().orElseThrow();
    JsonObject is = (JsonObject) after.root().orElseThrow();
    assertSame(was.member("a").orElseThrow().green(), is.member("a").orElseThrow().green());
    assertEquals(
        "yzx",
        ((JsonString) ((JsonObject) is.get("c").orElseThrow()).get("d").orElseThrow()).value());
  }
}
