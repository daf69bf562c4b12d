package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.testing.RandomEdits;
import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What laying out does to every text: nothing but to its blanks, and nothing the second time. */
final class FormatLawsTest {
  private static final JsonStyle[] STYLES = {
    JsonStyle.standard(),
    new JsonStyle("\t", 4, 30, "", true),
    new JsonStyle("   ", 8, 1, "", false)
  };

  @Test
  void everyTextKeepsTheLaws() {
    RandomEdits.hold(
        "format",
        RandomEdits.count(15_000),
        (text, edit) -> {
          for (JsonStyle style : STYLES) {
            check(text.replace("\0", "/* c */\n"), style);
          }
        });
  }

  @Test
  void everyRealFileKeepsTheLaws() {
    for (Path file : SharedFiles.corpus()) {
      String text = DecodedFile.of(SharedFiles.bytes(file)).text();
      for (JsonStyle style : STYLES) {
        check(text, style);
      }
    }
  }

  private static void check(String text, JsonStyle style) {
    JsonTree tree = JsonTree.parse(text);
    List<TextEdit> edits = JsonFormat.text(tree, style);
    for (TextEdit edit : edits) {
      assertTrue(isBlank(tree.text().slice(edit.range())), () -> edit + " in [" + text + "]");
      assertTrue(isBlank(edit.newText()), () -> edit + " in [" + text + "]");
    }
    JsonTree laidOut = JsonTree.parse(tree.text().with(edits));
    assertEquals(words(tree), words(laidOut), () -> "[" + text + "]");
    assertEquals(codes(tree), codes(laidOut), () -> "[" + text + "]");
    assertEquals(
        List.of(), JsonFormat.text(laidOut, style), () -> "idempotent: [" + text + "] " + style);
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Lexer.isSpace((char) c));
  }

  private static List<SyntaxErrorCode> codes(JsonTree tree) {
    return tree.errors().stream().map(SyntaxError::code).toList();
  }

  /** Kinds and texts of all nodes but blanks, with their nesting. */
  private static List<String> words(JsonTree tree) {
    List<String> words = new ArrayList<>();
    collect(tree.green(), words);
    return words;
  }

  private static void collect(GreenNode node, List<String> words) {
    if (node instanceof GreenTree tree) {
      words.add(tree.kind() + "(");
      for (int i = 0; i < tree.size(); i++) {
        collect(tree.child(i), words);
      }
      words.add(")");
    } else if (node.kind() != SyntaxKind.WHITESPACE) {
      words.add(node.kind() + " " + node.text());
    }
  }
}
