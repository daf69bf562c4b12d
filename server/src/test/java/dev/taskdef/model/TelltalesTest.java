package dev.taskdef.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code telltales.json}, by which the VS Code client picks the files that it shows to the server,
 * is what the server goes by; -Dupdate rewrites it.
 */
final class TelltalesTest {
  private static final Path FILE = Path.of("../vscode-client/src/telltales.json");
  // As the client looks for them; see recognition.ts.
  private static final Pattern ANY =
      Pattern.compile("\\b(?:" + String.join("|", Keys.telltales()) + ")\\W?\\s*[:=]");

  @Test
  void theClientsListIsTheServers() throws IOException {
    String telltales =
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(Keys.telltales())
                .replace("[ ", "[\n  ")
                .replace(", ", ",\n  ")
                .replace(" ]", "\n]")
            + "\n";
    if (System.getProperty("update") != null) {
      Files.writeString(FILE, telltales);
    }
    String written = Files.readString(FILE).replace("\r\n", "\n");
    assertEquals(telltales, written, FILE + " is stale: run the tests with -Dupdate");
  }

  @Test
  void everyRealFileThatIsRecognizedHasOne() {
    ImmutableList<String> without =
        SharedFiles.corpus().stream()
            .filter(file -> isRecognized(text(file)) && !ANY.matcher(text(file)).find())
            .map(file -> file.getFileName().toString())
            .collect(ImmutableList.toImmutableList());
    assertEquals(ImmutableList.of(), without);
  }

  @Test
  void oneThatIsNoMemberTellsNothing() {
    assertTrue(ANY.matcher("{\"image\": \"x\", 'portMappings' : []}").find());
    assertFalse(ANY.matcher("{\"name\": \"x\", \"keywords\": [\"essential\"]}").find());
    assertFalse(ANY.matcher("{\"type\": \"build\", \"dependsOn\": []}").find());
  }

  private static boolean isRecognized(String text) {
    TaskDefinition task =
        TaskDefinition.of(JsonTree.parse(SourceText.of(text)), Reading.standard());
    return task.kind() != DocumentKind.UNRECOGNIZED;
  }

  private static String text(Path file) {
    return new String(SharedFiles.bytes(file), StandardCharsets.UTF_8);
  }
}
