package dev.taskdef.rules.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.rules.settings.SettingType.Each;
import dev.taskdef.rules.settings.SettingType.Members;
import dev.taskdef.rules.settings.SettingType.PerRule;
import dev.taskdef.rules.settings.SettingType.RuleId;
import dev.taskdef.rules.settings.SettingType.Word;
import dev.taskdef.syntax.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema and the page of the settings are made from their description; {@code -Dupdate} writes
 * them anew.
 */
final class SettingsDocsTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String RULE_ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

  @Test
  void theSchemaIsInStep() throws IOException {
    inStep("schemas/taskdef-settings.schema.json", schemaText());
  }

  @Test
  void thePageIsInStep() throws IOException {
    inStep("docs/settings.md", page());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"consumer\": \"terraform\", \"rules\": {\"member-null\": \"off\"}}",
        "{\"consumer\": \"helm\"}",
        "{\"consumer\": null}",
        "{\"rules\": {\"member-null\": \"loud\"}}",
        "{\"rules\": []}",
        "{\"sups\": []}",
        "{\"suppressions\": [{\"rule\": \"member-null\", \"pointer\": \"\", \"reason\": \"r\"}]}",
        "{\"suppressions\": [{\"rule\": \"member-null\", \"container\": \"web\"}]}",
        "{\"suppressions\": [{\"rule\": \"member-null\", \"reason\": \"r\"}]}",
        "{\"suppressions\": [7]}",
        "{\"overrides\": [{\"files\": [\"a\"], \"assumedLaunchType\": \"FARGATE\"}]}",
        "{\"overrides\": [{\"files\": []}]}",
        "{\"overrides\": [{\"files\": [\"a\"], \"overrides\": []}]}",
        "[]",
      })
  void theSchemaAndTheCheckAgree(String json) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schemaText());
    JsonNode value = MAPPER.readTree(json);
    boolean told =
        !SettingsCheck.of(JsonTree.parse(json), Rules.standard(), ImmutableSet.of()).isEmpty();
    assertEquals(told, !schema.validate(value).isEmpty(), json);
  }

  private static void inStep(String name, String expected) throws IOException {
    Path file = PROJECT.resolve(name);
    if (Boolean.getBoolean("update") || System.getProperty("update") != null) {
      Files.writeString(file, expected);
    }
    assertTrue(Files.exists(file), name + " is missing; run with -Dupdate");
    assertEquals(
        expected,
        Files.readString(file).replace("\r\n", "\n"),
        name + " is not in step; run with -Dupdate");
  }

  private static String schemaText() {
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("$id", "https://taskdef.dev/taskdef-settings.schema.json");
    schema.put("title", "Settings of a project for taskdef (.taskdef.json)");
    schema.put("description", "Generated from the description of the settings; do not edit.");
    schema.setAll(of(SettingsLanguage.root()));
    ObjectWriter pretty = MAPPER.writerWithDefaultPrettyPrinter();
    return pretty.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
  }

  private static ObjectNode of(SettingType type) {
    ObjectNode node = MAPPER.createObjectNode();
    if (type instanceof Members members) {
      node.put("type", "object");
      node.put("additionalProperties", false);
      required(members, node);
      ObjectNode properties = node.putObject("properties");
      for (Setting setting : members.settings()) {
        ObjectNode of = of(setting.type());
        if (setting.required()) {
          of.put(setting.type() instanceof Each ? "minItems" : "minLength", 1);
        }
        ObjectNode described = properties.putObject(setting.name());
        described.put("markdownDescription", setting.doc());
        described.put("description", setting.doc().replace("`", ""));
        described.setAll(of);
      }
    } else if (type instanceof Each each) {
      node.put("type", "array");
      node.set("items", of(each.element()));
    } else if (type instanceof PerRule perRule) {
      node.put("type", "object");
      node.putObject("propertyNames").put("pattern", RULE_ID);
      node.set("additionalProperties", of(perRule.value()));
    } else if (type instanceof Word word) {
      word.words().keySet().forEach(node.withArray("enum")::add);
      word.words().values().forEach(node.withArray("enumDescriptions")::add);
    } else {
      node.put("type", "string");
      if (type instanceof RuleId) {
        node.put("pattern", RULE_ID);
      }
    }
    return node;
  }

  private static void required(Members members, ObjectNode node) {
    members.settings().stream()
        .filter(Setting::required)
        .forEach(s -> node.withArray("required").add(s.name()));
    if (members.setting("pointer").isPresent()) {
      for (String place : ImmutableList.of("pointer", "container", "volume")) {
        node.withArray("anyOf").addObject().withArray("required").add(place);
      }
    }
  }

  private static String page() {
    List<String> blocks = new ArrayList<>();
    blocks.add("# Settings");
    blocks.add(
        """
        A project's settings stand in `.taskdef.json`, the same for the editor, the command line and continuous integration. The nearest such
        file upwards from a task definition holds, as far as the root of its repository; comments are allowed. Editors have the same settings
        under `taskdef`, for what is yours alone: where both say something, the file wins.
        Of who reads a file, `--consumer` decides first, then the settings, then a workflow of the repository.

        Paths and patterns count from the folder of the file. Descriptions and checks come from taskdef itself; for editors that complete by a schema there is
        [a schema](../schemas/taskdef-settings.schema.json).

        ```json
        {
          "consumer": "github-action",
          "rules": { "container-memory-missing": "off" },
          "suppressions": [
            {
              "rule": "health-cmd-command-line",
              "file": "legacy/web.json",
              "container": "web",
              "reason": "The image holds a program of this name"
            }
          ],
          "overrides": [{ "files": ["batch/**"], "assumedLaunchType": "EC2" }]
        }
        ```

        The quick fix "Suppress … here (with a reason)" writes a suppression; the reason is yours to give.
        What is wrong with the settings is told by [rules](rules/README.md) like everything else.\
        """);
    members("", SettingsLanguage.root(), blocks);
    blocks.add("---\nGenerated from the description of the settings; do not edit.");
    return String.join("\n\n", blocks) + "\n";
  }

  private static void members(String prefix, Members members, List<String> blocks) {
    for (Setting setting : members.settings()) {
      String path = prefix + setting.name();
      boolean repeated =
          !prefix.isEmpty() && SettingsLanguage.root().setting(setting.name()).isPresent();
      if (!setting.name().startsWith("$")) {
        blocks.add("## " + path + (setting.required() ? " (required)" : ""));
        blocks.add(
            repeated
                ? "As ["
                    + setting.name()
                    + "](#"
                    + setting.name().toLowerCase(java.util.Locale.ROOT)
                    + ") for all files."
                : setting.doc());
      }
      if (!repeated) {
        type(path, setting.type(), blocks);
      }
    }
  }

  private static void type(String path, SettingType type, List<String> blocks) {
    if (type instanceof Word word) {
      blocks.add(words(word));
    } else if (type instanceof PerRule perRule) {
      blocks.add(words(perRule.value()));
    } else if (type instanceof Each each) {
      type(path + "[]", each.element(), blocks);
    } else if (type instanceof Members members) {
      members(path + ".", members, blocks);
    }
  }

  private static String words(Word word) {
    StringBuilder table = new StringBuilder("| value | means |\n| --- | --- |");
    for (Map.Entry<String, String> each : word.words().entrySet()) {
      table
          .append("\n| `")
          .append(each.getKey())
          .append("` | ")
          .append(each.getValue())
          .append(" |");
    }
    return table.toString();
  }
}
