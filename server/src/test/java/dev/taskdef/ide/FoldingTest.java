package dev.taskdef.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What covers several lines can be folded. */
final class FoldingTest {
  private static final String TEXT =
      """
      {
        "family": "web",
        "containerDefinitions": [
          { "name": "app" },
          {
            "name": "b"
          }
        ]
      }
      """;

  @Test
  void objectsAndListsFold() {
    assertEquals(List.of("0-8", "2-7", "4-6"), folds(TEXT, 100));
  }

  @Test
  void hasALimit() {
    assertEquals(List.of("0-8", "2-7"), folds(TEXT, 2));
  }

  @Test
  void fragmentsFoldInside() {
    assertEquals(List.of("0-2"), folds("\"healthCheck\": {\n\"retries\": 3\n}\n", 10));
  }

  private static List<String> folds(String text, int limit) {
    Snapshot snapshot = Snapshots.of(text);
    return Folding.of(snapshot, limit).ranges().stream()
        .map(
            r ->
                snapshot.text().lines().lineAt(r.start())
                    + "-"
                    + snapshot.text().lines().lineAt(r.end()))
        .toList();
  }
}
