package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract of {@code --format json}; every output here is validated against its schema. */
final class JsonReportTest {
  @TempDir Path folder;
  private Shell shell = Shell.in(Path.of(""));

  @BeforeEach
  void shell() {
    shell = Shell.in(folder);
  }

  @Test
  void everyNamedFileHasAnEntry() throws IOException {
    shell.write("good.json", Definitions.GOOD);
    shell.write("bad.json", Definitions.BAD_HEALTH);
    shell.write("other.json", "{\"a\": 1}");
    shell.write("marked.json", "\uFEFF" + Definitions.GOOD);
    shell.write("wide.json", Definitions.GOOD.getBytes(StandardCharsets.UTF_16LE));
    JsonOutput json =
        json("good.json", "bad.json", "other.json", "marked.json", "wide.json", "missing.json");
    assertEquals(6, json.paths().size());
    assertEquals(
        ImmutableList.of(
            "task-definition",
            "task-definition",
            "unrecognized",
            "task-definition",
            "task-definition",
            "unrecognized"),
        all(json, "kind"));
    assertEquals(
        ImmutableList.of("utf-8", "utf-8", "utf-8", "utf-8-bom", "utf-16le", "unknown"),
        all(json, "encoding"));
    assertEquals("there is no such file or folder", json.file(5).get("error").asString());
    assertFalse(json.file(0).has("error"));
    assertEquals(ImmutableList.of("health-cmd-command-line"), json.rules(1));
    assertEquals(ImmutableList.of("byte-order-mark", "log-configuration-missing"), json.rules(3));
    assertEquals(ImmutableList.of("encoding-utf-16", "log-configuration-missing"), json.rules(4));
  }

  @Test
  void positionsCountFromOneAndOffsetsFromZero() throws IOException {
    shell.write("bad.json", "\uFEFF" + Definitions.BAD_HEALTH.replace("nginx", "😀"));
    JsonOutput json = json("bad.json");
    JsonNode diagnostic =
        json.file(0).get("diagnostics").get(json.rules(0).indexOf("health-cmd-command-line"));
    JsonNode start = diagnostic.get("range").get("start");
    String text = Definitions.BAD_HEALTH.replace("nginx", "😀");
    assertEquals(text.indexOf("\"CMD\""), start.get("offset").asInt());
    assertEquals(9, start.get("line").asInt());
    assertEquals(21, start.get("column").asInt());
    assertEquals(
        "/containerDefinitions/0/healthCheck/command/0", diagnostic.get("pointer").asString());
  }

  @Test
  void theEditsOfAFixMendTheFile() throws IOException {
    shell.write("bad.json", Definitions.BAD_HEALTH);
    JsonNode fix = json("bad.json").file(0).get("diagnostics").get(0).get("fixes").get(0);
    assertTrue(fix.get("safe").asBoolean());
    JsonNode edit = fix.get("edits").get(0);
    int from = edit.get("range").get("start").get("offset").asInt();
    int to = edit.get("range").get("end").get("offset").asInt();
    String mended =
        Definitions.BAD_HEALTH.substring(0, from)
            + edit.get("newText").asString()
            + Definitions.BAD_HEALTH.substring(to);
    assertEquals(Definitions.MENDED_HEALTH, mended);
  }

  @Test
  void hintsAreAlwaysThere() throws IOException {
    String hinted =
        Definitions.GOOD.replace(
            "\"memory\": 256",
            "\"memory\": 256, \"logConfiguration\": {\"logDriver\": \"awslogs\", \"options\":"
                + " {\"awslogs-group\": \"/ecs/web\", \"awslogs-region\": \"eu-west-1\"}}");
    shell.write("hint.json", hinted);
    assertTrue(json("hint.json").rules(0).contains("awslogs-create-group-missing"));
  }

  @Test
  void oddCharactersStayAscii() throws IOException {
    shell.write("bad.json", Definitions.BAD_HEALTH.replace("localhost", "h\\ud800ö\u202E"));
    String out = shell.run("check", "--format", "json", "bad.json").out();
    assertTrue(out.chars().allMatch(c -> c < 128 && (c >= 32 || c == '\n' || c == '\r')), out);
    assertTrue(JsonOutput.of(out).rules(0).contains("health-cmd-command-line"));
  }

  @Test
  void theConsumerIsSaidWithItsReason() throws IOException {
    shell.write("good.json", Definitions.GOOD);
    JsonNode consumer = json("--consumer", "terraform", "good.json").root().get("consumer");
    assertEquals("terraform", consumer.get("name").asString());
    assertEquals("--consumer", consumer.get("why").asString());
  }

  @Test
  void fragmentsAndDuplicatesHaveAddresses() throws IOException {
    shell.write(
        "twice.json",
        "{\"family\": \"a\", \"revision\": 1, \"revision\": 2, \"containerDefinitions\":"
            + " [{\"name\": \"a\", \"image\": \"a:1\", \"memory\": 64}]}");
    JsonOutput json = json("twice.json");
    List<Integer> occurrences = new ArrayList<>();
    json.file(0)
        .get("diagnostics")
        .forEach(
            d -> {
              if (d.get("rule").asString().equals("key-read-only")) {
                assertEquals("/revision", d.get("pointer").asString());
                occurrences.add(d.has("occurrence") ? d.get("occurrence").asInt() : 0);
              }
            });
    assertEquals(List.of(0, 1), occurrences);
  }

  private JsonOutput json(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--format", "json"));
    all.addAll(List.of(arguments));
    return JsonOutput.of(shell.run(all.toArray(String[]::new)).out());
  }

  private static ImmutableList<String> all(JsonOutput json, String member) {
    ImmutableList.Builder<String> values = ImmutableList.builder();
    json.root().get("files").forEach(f -> values.add(f.get(member).asString()));
    return values.build();
  }
}
