package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} does with {@code .taskdef.json}. */
final class SettingsCheckTest {
  private static final String IDLE =
      "{\"suppressions\": [{\"rule\": \"member-null\", \"file\": \"infra/web.json\","
          + " \"pointer\": \"\", \"reason\": \"r\"}]}";

  @TempDir Path folder;
  private Shell shell = Shell.in(Path.of(""));

  @BeforeEach
  void repository() throws IOException {
    shell = Shell.in(folder);
    shell.write(".git/HEAD", "ref: refs/heads/main\n");
    shell.write("infra/web.json", Definitions.BAD_HEALTH);
  }

  @Test
  void aSuppressedFindingIsNotTold() throws IOException {
    shell.write(
        ".taskdef.json",
        "{\"suppressions\": [{\"rule\": \"health-cmd-command-line\", \"container\": \"web\","
            + " \"reason\": \"r\"}]}");
    assertEquals(0, shell.run("check", "infra/web.json").code());
    assertEquals(0, shell.run("check", ".").code());
    assertEquals(0, shell.run("fix", "infra/web.json").code());
    assertEquals(Definitions.BAD_HEALTH, shell.read("infra/web.json"));
  }

  @Test
  void aSuppressionThatMatchesNothingIsTold() throws IOException {
    shell.write(".taskdef.json", IDLE);
    ImmutableList<String> idle = ImmutableList.of("settings-suppression-unused");
    assertEquals(idle, json("check", "infra/web.json").rules(1));
    assertEquals(idle, json("check", ".").rules(1));
    assertEquals(idle, json("check", ".taskdef.json").rules(0));
    assertEquals("settings", json("check", ".taskdef.json").file(0).get("kind").asString());
    shell.write("infra/other.json", Definitions.GOOD);
    assertEquals(ImmutableList.of("infra/other.json"), json("check", "infra/other.json").paths());
    shell.write(".taskdef.json", IDLE.replace("\"file\": \"infra/web.json\",", ""));
    assertEquals(ImmutableList.of("infra/web.json"), json("check", "infra/web.json").paths());
    assertEquals(idle, json("check", ".").rules(2));
  }

  @Test
  void brokenSettingsGiveOneMessageAndTheRestIsChecked() throws IOException {
    shell.write(".taskdef.json", "{\"rules\": {\"health-cmd-command-line\": \"off\"}, [ {{ :");
    JsonOutput json = json("check", "infra/web.json");
    assertEquals(ImmutableList.of("infra/web.json", ".taskdef.json"), json.paths());
    assertFalse(json.rules(0).contains("health-cmd-command-line"));
    assertEquals(ImmutableList.of("settings-unreadable"), json.rules(1));
    shell.write(".taskdef.json", new byte[(1 << 20) + 1]);
    assertEquals(ImmutableList.of("settings-unreadable"), json("check", "infra/web.json").rules(1));
    assertEquals(1, shell.run("check", "infra/web.json").code());
  }

  @Test
  void settingsAreCheckedByThemselves() throws IOException {
    shell.write(".taskdef.json", "{\"consumer\": 7, \"rules\": {\"member-nul\": \"off\"}}");
    Shell.Outcome outcome = shell.run("check", ".taskdef.json");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains(".taskdef.json:1:14: warning: "), outcome.out());
    assertTrue(outcome.out().contains("Did you mean \"member-null\"?"), outcome.out());
    assertTrue(
        outcome.out().contains("2 warnings in 0 task definitions; 1 settings file."),
        outcome.out());
    shell.write("empty/.taskdef.json", "{}");
    assertEquals(0, shell.run("check", "empty/.taskdef.json").code());
    assertEquals(0, shell.run("fix", "empty/.taskdef.json").code());
  }

  private JsonOutput json(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--format";
    all[arguments.length + 1] = "json";
    return JsonOutput.of(shell.run(all).out());
  }
}
