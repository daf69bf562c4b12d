package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text in, laid-out text out. The files in golden/format were printed by Prettier; a test of the VS
 * Code client holds them to it.
 */
final class JsonFormatTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "format");

  @ParameterizedTest
  @ValueSource(strings = {"task", "comments", "lists"})
  void equalsPrettier(String name) throws IOException {
    String printed = Files.readString(GOLDEN.resolve(name + ".out.json"));
    check(printed, Files.readString(GOLDEN.resolve(name + ".in.json")));
    check(printed, printed);
  }

  @Test
  void objectsStaySpreadAndListsDoNot() {
    check("{ \"a\": 1, \"b\": [2] }\n", "{\"a\":1,\n\"b\":[\n2]}");
    check("{\n  \"a\": 1\n}\n", "{\n\"a\":1}");
    check("{}\n", "{\n}");
    check("[[], {}]\n", "[[ ],{ }]");
  }

  @Test
  void commasAndQuotesStayWhereTheyAre() {
    check("{ \"a\": 1, }\n", "{\"a\":1,}");
    check("{ 'a': 1, b: .5 }\n", "{'a':1,b:.5}");
    check("{\n  \"a\": 1 // one\n  ,\n  \"b\": 2\n}\n", "{\"a\":1 // one\n,\"b\":2}");
    check("[1e5, 1.50]\n", "[1e5,1.50]");
  }

  @Test
  void placeholdersAreValues() {
    check(
        "{\n  \"cpu\": ${CPU},\n  \"list\": [${LIST}],\n  %{ if x }\n  \"a\": 1\n  %{ endif }\n}\n",
        "{\n\"cpu\":${CPU},\"list\":[${LIST}],\n%{ if x }\n\"a\":1\n%{ endif }\n}");
  }

  @Test
  void lineEndsAndTheEndAreAsAsked() {
    check("{\r\n  \"a\": 1\r\n}\r\n", "{\r\n\"a\":1}");
    JsonStyle style = new JsonStyle("\t", 4, 19, "\n", false);
    check("{\n\t\"a\": [\n\t\t\"bbbbbbb\"\n\t]\n}", "{\r\n\"a\":[\"bbbbbbb\"]\r\n}", style);
    check("{}  ", "{ }  ", style);
  }

  @Test
  void inBrokenTextOnlyWhatIsSoundIsLaidOut() {
    check(
        "{\n   \"a\"  { \"b\": 1 },\n   \"c\": [1, 2] ",
        "{\n   \"a\"  {\"b\":1},\n   \"c\": [1,2] ");
    check("[1,", "[1,");
    check("{\"a\":\"x}", "{\"a\":\"x}");
    check("", "");
    check(" // nothing", " // nothing");
    check("Dear all,  please  see\n{ \"a\": 1 }", "Dear all,  please  see\n{\"a\":1}");
  }

  @Test
  void whatIsNestedTooDeepIsLeftAlone() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    check(deep, deep);
  }

  @Test
  void oneValueIsLaidOutWhereItStands() {
    JsonTree tree = JsonTree.parse("{\n   \"x\":1,\n   \"a\":{\n\"b\":[1,\n2]},\n  \"c\" }");
    JsonValue value = ((JsonObject) tree.root().orElseThrow()).get("a").orElseThrow();
    assertEquals(
        "{\n   \"x\":1,\n   \"a\":{\n     \"b\": [1, 2]\n   },\n  \"c\" }",
        tree.with(JsonFormat.value(value, JsonStyle.standard())).text().toString());
  }

  private static void check(String expected, String text) {
    check(expected, text, JsonStyle.standard());
  }

  private static void check(String expected, String text, JsonStyle style) {
    JsonTree tree = JsonTree.parse(text);
    assertEquals(expected, tree.with(JsonFormat.text(tree, style)).text().toString());
  }
}
