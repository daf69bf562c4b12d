package dev.taskdef.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.text.TextRange;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Placeholders, names and ARNs are told apart from other words. */
final class ColoredWordTest {
  private static final String TEXT =
      """
      {
        "family": "web-${ENV}",
        "cpu": ${CPU},
        "taskRoleArn": "arn:aws:iam::123456789012:role/web",
        "executionRoleArn": "arn:aws:iam::${ACCOUNT}:role/web",
        "containerDefinitions": [
          { "name": "app", "links": ["db:x"], "dependsOn": [{ "containerName": "${A}" }] },
          { "name": "db", "mountPoints": [{ "sourceVolume": "data" }] }
        ]
      }
      """;

  @Test
  void everyKind() {
    assertEquals(
        "PLACEHOLDER ${ENV}; PLACEHOLDER ${CPU}; ARN arn:aws:iam::123456789012:role/web; "
            + "PLACEHOLDER ${ACCOUNT}; NAME* app; NAME db; PLACEHOLDER ${A}; NAME* db; NAME data",
        drawn(0, TEXT.length()));
  }

  @Test
  void onlyInTheRange() {
    int start = TEXT.indexOf("\"cpu\"");
    assertEquals("PLACEHOLDER ${CPU}", drawn(start, start + 10));
    assertEquals("", drawn(0, 0));
  }

  private static String drawn(int start, int end) {
    Snapshot snapshot = Snapshots.of(TEXT);
    return ColoredWord.in(snapshot, TextRange.of(start, end)).stream()
        .map(w -> w.meaning() + (w.isDefinition() ? "* " : " ") + snapshot.text().slice(w.range()))
        .collect(Collectors.joining("; "));
  }
}
