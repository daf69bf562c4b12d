package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.rules.ExampleLawsTest.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which other rules speak in an example, line by line in a file that somebody has read: a slip in
 * an example, an invented member say, is heard here, for the example's own rule is silent about it.
 * {@code -Dupdate} writes the file anew.
 */
final class OtherVoicesTest {
  private static final Path VOICES = Path.of("src/test/resources/golden/other-voices.tsv");

  @Test
  void onlyTheRulesThatWereReadSpeakInAnExample() throws IOException {
    String now =
        String.join("", ExampleLawsTest.examples().flatMap(s -> others(s).stream()).toList());
    if (System.getProperty("update") != null) {
      Files.writeString(VOICES, now, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(VOICES, StandardCharsets.UTF_8), now);
  }

  private static List<String> others(Shown shown) {
    return ExampleLawsTest.all(shown.rule(), shown.text()).stream()
        .filter(d -> !d.id().equals(shown.rule().id()))
        .filter(d -> d.severity().compareTo(Severity.WARNING) <= 0)
        .map(d -> shown + "\t" + d.severity() + "\t" + d.id() + "\n")
        .distinct()
        .sorted()
        .toList();
  }
}
