package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
import dev.taskdef.rules.catalog.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor's settings are worth, right or wrong. */
final class ClientSettingsTest {
  private static final String TASK = "{\"family\": \"f\", \"containerDefinitions\": []}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'consumer': '', 'assumedLaunchType': '', 'rules': {}, 'suppressions': [], 'overrides': []}",
        "{'languageMode': 'json', 'inlayHints': {'sizes': false}, 'server': {'path': ''}, 'java': {'home': '/j'}}",
        "{'consumer': 'terraform', 'rules': {'member-null': 'off'}, 'trace': {'server': 'off'}}",
        "{'editorsOwn': 7}",
        "[]",
        "7",
      })
  void nothingIsSaidOfSettingsThatMakeSense(String json) {
    assertEquals("", mistakes(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'consumer': 7} | \"consumer\" must be a word in quotes.",
        "{'consumer': 'helm'} | \"consumer\" knows no such value, only \"aws-cli\", \"github-action\", \"terraform\" and \"ecspresso\".",
        "{'assumedLaunchType': ['EC2']} | \"assumedLaunchType\" must be a word in quotes.",
        "{'rules': []} | \"rules\" must be an object with rules as keys.",
        "{'rules': {'no-such-rule': 'off'}} | There is no rule \"no-such-rule\".",
        "{'suppressions': {}} | \"suppressions\" must be a list.",
        "{'overrides': [7]} | Each of \"overrides\" must be an object in braces.",
        "{'languageMode': ['own']} | \"languageMode\" must be \"own\" or \"json\".",
        "{'inlayHints': {'sums': 'yes'}} | \"inlayHints.sums\" must be true or false.",
        "{'server': {'path': {'a': 1}}} | \"server.path\" must be a text in quotes.",
        "{'java': {'home': 17}} | \"java.home\" must be a text in quotes.",
      })
  void whatMakesNoSenseIsSaid(String json, String message) {
    assertEquals(
        "Mend these settings of taskdef; until then they count as not set. " + message,
        mistakes(json));
  }

  @Test
  void whatMakesNoSenseIsSaidOnceAndAllInOneMessage() {
    try (FakeEditor editor = FakeEditor.connected(Runnable::run)) {
      editor.introduce("{}");
      configure(editor, "{'consumer': 7, 'rules': []}");
      String said = editor.hear("window/showMessage").get("message").getAsString();
      assertEquals(
          "Mend these settings of taskdef; until then they count as not set."
              + " \"consumer\" must be a word in quotes. \"rules\" must be an object with rules as keys.",
          said);
      configure(editor, "{'consumer': 7, 'rules': [], 'trace': {'server': 'off'}}");
      configure(editor, "{}");
      configure(editor, "{'assumedLaunchType': true}");
      String next = editor.hear("window/showMessage").get("message").getAsString();
      assertEquals(
          "Mend these settings of taskdef; until then they count as not set."
              + " \"assumedLaunchType\" must be a word in quotes.",
          next);
    }
  }

  @Test
  void whatAnEditorSendsAtTheStartIsLookedAtToo() {
    try (FakeEditor editor = FakeEditor.connected()) {
      editor.request(
          "initialize",
          "{\"capabilities\":{},\"initializationOptions\":{\"taskdef\":{\"consumer\":7}}}");
      editor.tell("initialized", "{}");
      assertFalse(editor.hear("window/showMessage").get("message").getAsString().isEmpty());
    }
  }

  @Test
  void aServerThatStandsInForADeadOneDoesNotSayItAgain() {
    try (FakeEditor editor = FakeEditor.connected(Runnable::run)) {
      editor.request(
          "initialize",
          "{\"capabilities\":{},\"initializationOptions\":{\"restarts\":true,\"taskdef\":{\"consumer\":7}}}");
      editor.tell("initialized", "{}");
      configure(editor, "{'consumer': 7, 'trace': {'server': 'off'}}");
      configure(editor, "{'rules': 7}");
      String said = editor.hear("window/showMessage").get("message").getAsString();
      assertEquals(
          "Mend these settings of taskdef; until then they count as not set."
              + " \"rules\" must be an object with rules as keys.",
          said);
    }
  }

  /** Each of the settings that {@code package.json} of the VS Code client offers is of effect. */
  @Test
  void everySettingHoldsAndTheProjectsOwnWins(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("taskdef.json");
    Files.writeString(file, TASK);
    Files.createDirectory(folder.resolve(".git"));
    String uri = file.toUri().toString();
    try (FakeEditor editor = FakeEditor.ready("{}")) {
      editor.open(uri, TASK);
      configure(editor, "{'consumer': 'terraform', 'assumedLaunchType': 'FARGATE'}");
      heard(editor, "terraform", "setting taskdef.consumer", "FARGATE");
      configure(
          editor,
          "{'consumer': 'terraform', 'overrides': [{'files': ['taskdef.json'], 'consumer': 'aws-cli', 'assumedLaunchType': 'EC2'}]}");
      heard(editor, "aws-cli", "setting taskdef.consumer", "EC2");
      Files.writeString(
          folder.resolve(".taskdef.json"),
          "{\"consumer\": \"ecspresso\", \"assumedLaunchType\": \"EXTERNAL\"}");
      editor.tell(
          "textDocument/didSave",
          "{\"textDocument\":{\"uri\":\"" + folder.resolve(".taskdef.json").toUri() + "\"}}");
      heard(editor, "ecspresso", ".taskdef.json", "EXTERNAL");
    }
  }

  private static void heard(FakeEditor editor, String... words) {
    editor.hear(
        "taskdef/status", status -> Arrays.stream(words).allMatch(status.toString()::contains));
  }

  private static void configure(FakeEditor editor, String section) {
    editor.tell(
        "workspace/didChangeConfiguration",
        "{\"settings\":{\"taskdef\":" + section.replace('\'', '"') + "}}");
  }

  private static String mistakes(String json) {
    Params section = new Params(JsonParser.parseString(json.replace('\'', '"')));
    return new SettingsMistakes(section).message(Rules.standard()).orElse("");
  }
}
