package dev.taskdef.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A selection grows from the word to the whole text. */
final class SelectionStepsTest {

  @Test
  void fromAWord() {
    check(
        "{ \"a\": [ \"x<|>y\", 1 ] }",
        "xy",
        "\"xy\"",
        "\"xy\", 1",
        "[ \"xy\", 1 ]",
        "\"a\": [ \"xy\", 1 ]",
        "{ \"a\": [ \"xy\", 1 ] }");
    check("{ \"<|>a\": 1 }", "a", "\"a\"", "\"a\": 1", "{ \"a\": 1 }");
  }

  @Test
  void fromBetween() {
    check("{ \"a\": { <|> } }", "{  }", "\"a\": {  }", "{ \"a\": {  } }");
    check("{} <|> ", "{}  ");
    check("<|>", "");
    check("{\"a\": \"x<|>", "\"x", "\"a\": \"x", "{\"a\": \"x");
  }

  @Test
  void cursorsOutsideTheTextAreTakenToItsEnds() {
    for (int offset : new int[] {-5, 99}) {
      assertEquals(
          2, SelectionSteps.at(Snapshots.of("{}"), offset).ranges().reverse().get(0).length());
    }
  }

  private static void check(String marked, String... expected) {
    Snapshot snapshot = Snapshots.of(marked.replace("<|>", ""));
    assertEquals(
        List.of(expected),
        SelectionSteps.at(snapshot, marked.indexOf("<|>")).ranges().stream()
            .map(snapshot.text()::slice)
            .toList());
  }
}
