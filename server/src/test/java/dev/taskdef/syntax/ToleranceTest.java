package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.testing.SharedFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake, one message, and the value that was meant. */
final class ToleranceTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '`',
      value = {
        "[1 2] => missing-comma => [1,2]",
        "{\"a\": 1, } => trailing-comma => {\"a\":1}",
        "[1,, 2] => doubled-comma => [1,2]",
        "{\"a\" 1} => missing-colon => {\"a\":1}",
        "{\"a\", {}} => comma-for-colon => {\"a\":{}}",
        "{\"a\": 1 : \"b\": 2} => colon-for-comma => {\"a\":1,\"b\":2}",
        "{\"a\":: 1} => doubled-colon => {\"a\":1}",
        "{\"a\" = 1} => equals-for-colon => {\"a\":1}",
        "{\"a\": \"x} => unclosed-string => {\"a\":\"x\"}",
        "{a\": \"x\"} => missing-quote => {\"a\":\"x\"}",
        "{\"a\"\": \"x\"} => surplus-quote => {\"a\":\"x\"}",
        "{\"a\": [1} => unclosed-array => {\"a\":[1]}",
        "[{\"a\": 1] => unclosed-object => [{\"a\":1}]",
        "[1]] => surplus-bracket => [1]",
        "{\"a\": {{\"b\": 1}} => doubled-brace => {\"a\":{\"b\":1}}",
        "{\"a\": [1, 2}} => mismatched-bracket => {\"a\":[1,2]}",
        "{\"a\": 1{ \"b\": 2} => wrong-mark => {\"a\":1,\"b\":2}",
        "{\"a\": [\"b\": 1]} => member-in-array => {\"a\":[{\"b\":1}]}",
        "\"a\": 1 => fragment => {\"a\":1}",
        "{'a': 1} => single-quotes => {\"a\":1}",
        "{\u201Ca\u201D: 1} => curly-quotes => {\"a\":1}",
        "{a: 1} => unquoted-key => {\"a\":1}",
        "[.5] => bad-number => [0.5]",
        "[+1] => bad-number => [1]",
        "[01] => bad-number => [1]",
        "[0x1F] => bad-number => [31]",
        "[True] => misspelled-literal => [true]",
        "[None] => misspelled-literal => [null]",
        "[word] => bare-word => [\"word\"]",
        "[\"a\\q\"] => bad-escape => [\"a\\\\q\"]",
        "[1\u00A0] => invisible-character => [1]",
        "[\"one¶two\", 3] => line-break-in-string => [\"one\\ntwo\",3]",
        "[\"one \\␍¶\ttwo\"] => line-break-in-string => [\"one \\\\\\n\\ttwo\"]",
        "[1]; => surrounding-text => [1]",
        "Here is what I have:¶[1] => surrounding-text => [1]",
        "const x = [1] => surrounding-text => [1]",
        "[1]¶Hope it \"helps\"! => surrounding-text => [1]",
        "[1], => surrounding-text => [1]",
        "{\"a\": [\"b\": 1 , ]} => member-in-array => {\"a\":[{\"b\":1}]}",
        "[Yes] => misspelled-literal => [true]",
        "[\"say \"hi\" to all\"] => unescaped-quote => [\"say \\\"hi\\\" to all\"]",
        "{\"a\": \"{\"b\": \"c\"}\"} => unescaped-quote => {\"a\": \"{\\\"b\\\": \\\"c\\\"}\"}",
        "[\"echo \"hello world\"\", 1] => unescaped-quote => [\"echo \\\"hello world\\\"\", 1]",
        "[undefined] => misspelled-literal => [null]",
        "[1_000] => bad-number => [1000]",
        "[5.] => bad-number => [5]",
        "{'a': 'it\\'s'} => single-quotes single-quotes => {\"a\":\"it's\"}",
        "{a = 1¶b = true¶c = \"d\"¶} => not-json-hcl => {\"a\":1,\"b\":true,\"c\":\"d\"}",
        "[{¶  a = [1,]¶  b = {¶    c = 2¶  }¶  d { e = \"${f}\" }¶}] => not-json-hcl"
            + " => [{\"a\":[1],\"b\":{\"c\":2},\"d\":{\"e\":\"${f}\"}}]",
        "```json¶[1]¶``` => surrounding-text surrounding-text => [1]",
      })
  void oneMistakeOneMessageOneRepair(String text, String code, String meant) {
    JsonTree tree = JsonTree.parse(lines(text));
    assertEquals(List.of(code.split(" ")), codes(tree), () -> tree.errors().toString());
    String mended =
        tree.text()
            .with(tree.errors().stream().flatMap(error -> error.repair().stream()).toList())
            .toString();
    assertEquals(Oracle.value(meant), Oracle.value(mended), mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "family: web => not-json-yaml",
        "container_definitions = jsonencode([{ name = 1 }]) => not-json-hcl",
        "{\"a\": } => missing-value",
        "{: 1} => missing-key",
        "{\"a\": 1, 2} => value-in-object",
        "[NaN] => not-a-number",
        "{} {} => second-root",
        "[1] // why => comment",
        "[1] /* why => unclosed-comment",
        "[\"a\tb\"] => control-character",
        "[1] # why => comment",
        "[-Infinity] => not-a-number",
        "[\"\\u12\"] => bad-escape",
        "--- ¶family: web => not-json-yaml",
        "family: web¶image: \"${X}\"¶ports: [1, 2]¶env:¶  - { name: A } => not-json-yaml",
        "# why¶¶family: web¶image: {{ x }} => not-json-yaml",
        "- name: web¶  image: ${X} => not-json-yaml",
        "# why¶resource \"aws_ecs_task_definition\" \"a\" {¶} => not-json-hcl",
        "resource \"aws_ecs_task_definition\" \"a\" { => not-json-hcl",
      })
  void whatTakesADecisionIsSaidOnce(String text, String code) {
    assertEquals(List.of(code), codes(JsonTree.parse(lines(text))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "{\"a\": ${X}, ${Y} \"b\": [$Z, $(x), <X>, %X%]}",
        "{\"a\": {{ x }}, \"b\": $$$X$$$, \"c\": __X__, \"d\": #{X}#, \"e\": @@X@@}",
        "{\"a\": \"${lookup(\"x\", \"y\")}\"}",
        "[%{ for c in cs }{\"a\": 1},%{ endfor }]",
        "[{{#each cs}}{\"a\": 1}{{#unless @last}},{{/unless}}{{/each}}]",
        "{¶%{ if x }¶\"a\": 1,¶%{ endif }¶\"b\": <%= b %>¶}",
        "{\"a\": \"{{ f(\"x\") }}\", {{ more }}, \"b\": [{{ list | join(\",\") }}]}",
        "{\"${KEY}\": 1, $(members)}",
        "[\"a\"${SEPARATOR}\"b\"]",
      })
  void placeholdersAreNoErrors(String text) {
    assertEquals(List.of(), codes(JsonTree.parse(lines(text))));
  }

  @Test
  void unclosedStringEndsWithItsLine() {
    JsonObject object = object("{\n  \"a\": \"x,\n  \"b\": \"y\",\n  \"c\": 1\n}");
    assertEquals(List.of("unclosed-string"), codes(object.tree()));
    assertEquals("y", ((JsonString) object.get("b").orElseThrow()).value());
  }

  @Test
  void indentationTellsWhereAContainerEnds() {
    JsonObject object = object("{\n  \"a\": {\n    \"b\": 1\n  \"c\": 2\n}");
    assertEquals(2, object.members().size());
    JsonObject inner = (JsonObject) object.get("a").orElseThrow();
    assertEquals(List.of("b"), inner.members().stream().map(JsonMember::name).toList());
  }

  @Test
  void aFileThatIsHardlyJsonIsSaidOnce() {
    assertEquals(List.of("not-json"), codes(JsonTree.parse(",".repeat(Parser.MOST_ERRORS + 1))));
  }

  @Test
  void fillInWordsAreFoundInStrings() {
    for (String word :
        List.of(
            "YOUR_BUCKET",
            "REPLACE_ME",
            "XXXXXXXXXXXX",
            "****",
            "<NAME>",
            "arn:aws:x:ACCOUNT_ID")) {
      JsonString string = (JsonString) JsonTree.parse('"' + word + '"').root().orElseThrow();
      assertFalse(string.isExact(), word);
    }
  }

  private static JsonObject object(String text) {
    return (JsonObject) JsonTree.parse(text).root().orElseThrow();
  }

  @Test
  void articleCasesComeOutAsMeant() {
    assertEquals(
        Oracle.value(
            "{\"containerDefinitions\":[{\"image\":\"012345678901.dkr.ecr.us-east-2.amazonaws.com/hello-world:latest\"}]}"),
        fixed("02-image-property-inside-array.json"));
    assertEquals(
        "[\"CMD-SHELL\",\"curl -f http://localhost:8080/ || exit 1\"]",
        fixed("03-health-check-good.json").at("/healthCheck/command").toString());
    var case07 = fixed("07-environment-and-secrets.json").at("/containerDefinitions");
    assertEquals(1, case07.size());
    assertEquals(3, case07.get(0).get("environment").size());
    assertEquals("SESSION_SECRET", case07.get(0).get("secrets").get(0).get("name").asString());
  }

  private static tools.jackson.databind.JsonNode fixed(String name) {
    JsonTree tree =
        JsonTree.parse(
            new String(
                SharedFiles.bytes(SharedFiles.path("cases/article/" + name)),
                StandardCharsets.UTF_8));
    for (int round = 0; round < 4 && !tree.errors().isEmpty(); round++) {
      SyntaxError error = tree.errors().get(0);
      assertTrue(error.safe(), error.toString());
      tree = tree.with(error.repair());
    }
    return Oracle.value(tree.text().toString());
  }

  /** Line breaks, which the rows of a table cannot hold, are written as signs. */
  private static String lines(String text) {
    return text.replace('¶', '\n').replace('␍', '\r');
  }

  private static List<String> codes(JsonTree tree) {
    return tree.errors().stream().map(error -> error.code().id()).collect(Collectors.toList());
  }
}
