package dev.taskdef.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.text.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text in, text out. */
final class JsonEditsTest {
  private static JsonObject object(String text) {
    return (JsonObject) JsonTree.parse(text).root().orElseThrow();
  }

  private static void check(String expected, String text, List<TextEdit> edits) {
    assertEquals(expected, JsonTree.parse(text).with(edits).text().toString());
  }

  private static void removed(String expected, String text, String... names) {
    JsonObject object = object(text);
    check(
        expected,
        text,
        JsonEdits.removeMembers(
            List.of(names).stream().map(name -> object.member(name).orElseThrow()).toList()));
  }

  private static void inserted(String expected, String text, Place place) {
    check(expected, text, JsonEdits.insertMember(object(text), "new", "[1,{\"x\":true}]", place));
  }

  @Test
  void removesWithItsCommaAndLine() {
    removed("{\n  \"b\": 2\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}", "a");
    removed("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}", "b");
    removed("{}", "{\n  \"a\": 1,\n  \"b\": 2\n}", "a", "b");
    removed("{\"b\": 2}", "{\"a\": 1, \"b\": 2}", "a");
    removed("{\"a\": 1}", "{\"a\": 1, \"b\": 2}", "b");
    removed("{\"a\": 1, \"c\": 3}", "{\"a\": 1, \"b\": 2, \"c\": 3}", "b");
    removed(
        "{\r\n\t\"a\": 1,\r\n\t\"c\": 3\r\n}",
        "{\r\n\t\"a\": 1,\r\n\t\"b\": 2,\r\n\t\"c\": 3\r\n}",
        "b");
  }

  @Test
  void removesItsOwnCommentsAndBlankLineAndNoOthers() {
    removed(
        "{\n  // a\n  \"a\": 1, // one\n  \"c\": 3\n}",
        "{\n  // a\n  \"a\": 1, // one\n\n  // b\n  \"b\": 2, // two\n  \"c\": 3\n}",
        "b");
  }

  @Test
  void insertsInTheStyleOfTheFile() {
    inserted(
        "{\n  \"a\": 1,\n  \"new\": [\n    1,\n    {\n      \"x\": true\n    }\n  ]\n}",
        "{\n  \"a\": 1\n}",
        Place.last());
    inserted("{\"a\": 1, \"new\": [1, { \"x\": true }]}", "{\"a\": 1}", Place.last());
    inserted("{\"new\":[1,{\"x\":true}],\"a\":1,\"b\":2}", "{\"a\":1,\"b\":2}", Place.first());
    inserted(
        "{\n\t\"a\": 1,\n\t\"new\": [\n\t\t1,\n\t\t{\n\t\t\t\"x\": true\n\t\t}\n\t],\n\t\"b\": 2\n}",
        "{\n\t\"a\": 1,\n\t\"b\": 2\n}",
        Place.after("a"));
    inserted(
        "{\n  \"a\": 1,\n  \"new\": [\n    1,\n    {\n      \"x\": true\n    }\n  ],\n  \"b\": 2\n}",
        "{\n  \"a\": 1,\n  \"b\": 2\n}",
        Place.inOrder(List.of("a", "new", "b")));
  }

  @Test
  void removesElementsAndAppendsThem() {
    JsonArray array = (JsonArray) object("{\"a\": [1, 2, 3]}").get("a").orElseThrow();
    String text = array.tree().text().toString();
    List<JsonValue> elements = array.elements();
    check("{\"a\": [1, 3]}", text, JsonEdits.removeElement(elements.get(1)));
    check("{\"a\": [1]}", text, JsonEdits.removeElements(elements.subList(1, 3)));
    check("{\"a\": []}", text, JsonEdits.removeElements(elements));
    check("{\"a\": [1, 2, 3, \"x\"]}", text, JsonEdits.appendElement(array, "\"x\""));
  }

  @Test
  void appendsBelowTheOthersAndBehindTheirRemarks() {
    String text = "[\r\n\t1, // one\r\n\t2 // two\r\n]";
    JsonArray array = (JsonArray) JsonTree.parse(text).root().orElseThrow();
    check("[\r\n\t1, // one\r\n\t2, // two\r\n\t3\r\n]", text, JsonEdits.appendElement(array, "3"));
  }

  @Test
  void replacesInTheStyleOfTheFileAndUnwraps() {
    String text = "{\n    \"a\": [\n        {\n            \"b\": 1\n        }\n    ]\n}";
    JsonObject object = object(text);
    check(
        "{\n    \"a\": {\n        \"b\": 1\n    }\n}",
        text,
        JsonEdits.unwrap((JsonArray) object.get("a").orElseThrow()));
    check(
        "{\n    \"a\": {\n        \"c\": 2\n    }\n}",
        text,
        JsonEdits.replace(object.get("a").orElseThrow(), "{\"c\":2}"));
    JsonObject two = object("{\"a\": [1, 2]}");
    assertEquals(List.of(), JsonEdits.unwrap((JsonArray) two.get("a").orElseThrow()));
  }

  @Test
  void quotesWhatStandsInOtherQuotes() {
    JsonObject object = object("{\"a\": 'it', \"b\": yes}");
    String text = object.tree().text().toString();
    check("{\"a\": \"it\", \"b\": yes}", text, JsonEdits.quote(object.get("a").orElseThrow()));
    check("{\"a\": 'it', \"b\": \"yes\"}", text, JsonEdits.quote(object.get("b").orElseThrow()));
  }

  @Test
  void movesAMemberIntoAnotherObject() {
    JsonObject object = object("{\n  \"a\": 1,\n  \"b\": {\n    \"c\": 2\n  }\n}");
    check(
        "{\n  \"b\": {\n    \"c\": 2,\n    \"a\": 1\n  }\n}",
        object.tree().text().toString(),
        JsonEdits.moveMember(
            object.member("a").orElseThrow(),
            (JsonObject) object.get("b").orElseThrow(),
            Place.last()));
  }

  @Test
  void quotesUnquotesAndWraps() {
    JsonObject object = object("{\"a\": 1, \"b\": \"2\"}");
    String text = object.tree().text().toString();
    check("{\"a\": \"1\", \"b\": \"2\"}", text, JsonEdits.quote(object.get("a").orElseThrow()));
    check(
        "{\"a\": 1, \"b\": 2}",
        text,
        JsonEdits.unquote((JsonString) object.get("b").orElseThrow()));
    check("{\"a\": [1], \"b\": \"2\"}", text, JsonEdits.wrapInArray(object.get("a").orElseThrow()));
    check(
        "{\"c\": 1, \"b\": \"2\"}",
        text,
        JsonEdits.renameKey(object.member("a").orElseThrow(), "c"));
    check(
        "{\"a\": { \"k\": 1 }, \"b\": \"2\"}",
        text,
        JsonEdits.wrapInObject(object.get("a").orElseThrow(), "k"));
  }
}
