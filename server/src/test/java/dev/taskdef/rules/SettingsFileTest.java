package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.syntax.JsonTree;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings: read, held against files, written. */
final class SettingsFileTest {
  private static final String BROKEN =
      "{\"family\": \"web\", \"containerDefinitions\": [{\"name\": \"web\", \"image\": \"a\","
          + " \"memory\": \"64\"}, {\"name\": \"log\", \"image\": \"a\", \"memory\": \"64\"}]}";

  private static SettingsFile read(String json) {
    return SettingsFile.read(JsonTree.parse(json), Rules.standard());
  }

  private static ImmutableList<String> found(Settings settings) {
    TaskDefinition task = TaskDefinition.of(JsonTree.parse(BROKEN), Reading.standard());
    return Linters.FULL.lint(task, settings).stream()
        .filter(d -> d.id().equals("type-container-size-string"))
        .map(d -> d.pointer() + " " + d.severity())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void laterPartsWinWhereTheirFilesFit() {
    SettingsFile file =
        read(
            "{\"consumer\": \"terraform\", \"rules\": {\"type-container-size-string\": \"off\"},"
                + " \"overrides\": [{\"files\": [\"new/**\"], \"consumer\": \"ecspresso\","
                + " \"assumedLaunchType\": \"FARGATE\","
                + " \"rules\": {\"type-container-size-string\": \"hint\"}}]}");
    assertEquals(ImmutableList.of(), file.problems());
    assertEquals(Optional.of(Consumer.TERRAFORM), file.consumer("old/a.json"));
    assertEquals(Optional.of(Consumer.ECSPRESSO), file.consumer("new/a.json"));
    assertEquals(Optional.of(LaunchType.FARGATE), file.assumedLaunchType("new/deep/a.json"));
    assertEquals(ImmutableList.of(), found(file.settings("a.json")));
    assertEquals(2, found(file.settings("new/a.json")).size());
    assertTrue(found(file.settings("new/a.json")).get(0).endsWith("HINT"));
  }

  @Test
  void suppressionsHoldForAPlaceOrAContainer() {
    SettingsFile place =
        read(
            "{\"suppressions\": [{\"rule\": \"type-container-size-string\", \"pointer\":"
                + " \"/containerDefinitions/0/memory\", \"reason\": \"old client\"}]}");
    assertEquals(
        ImmutableList.of("/containerDefinitions/1/memory ERROR"), found(place.settings("a.json")));
    SettingsFile container =
        read(
            "{\"suppressions\": [{\"rule\": \"type-container-size-string\", \"container\": \"log\","
                + " \"reason\": \"old client\"}]}");
    assertEquals(
        ImmutableList.of("/containerDefinitions/0/memory ERROR"),
        found(container.settings("a.json")));
  }

  @Test
  void whatCannotBeUnderstoodIsNamedAtItsPlace() {
    String json =
        "{\"consumers\": 1, \"consumer\": \"aws\", \"rules\": {\"member-nul\": \"off\","
            + " \"member-null\": \"loud\"}, \"suppressions\": [{\"rule\": \"member-null\"}]}";
    SettingsFile file = read(json);
    ImmutableList<String> said =
        file.problems().stream()
            .map(p -> json.substring(p.range().start(), p.range().end()))
            .collect(ImmutableList.toImmutableList());
    assertEquals(
        ImmutableList.of(
            "\"consumers\"",
            "\"aws\"",
            "\"member-nul\"",
            "\"loud\"",
            "{\"rule\": \"member-null\"}",
            "{\"rule\": \"member-null\"}"),
        said);
    assertTrue(file.problems().get(2).message().contains("member-null"));
  }

  @Test
  void aWrittenSuppressionReadsBack() {
    Suppression wanted = new Suppression("member-null", "/taskRoleArn", "", "kept for \"now\"");
    String text = SettingsEdits.fileWith(wanted);
    assertEquals(ImmutableList.of(wanted), read(text).settings("a.json").suppressions());
    JsonTree file = JsonTree.parse(text);
    Suppression second = new Suppression("member-null", "", "web", "as well");
    String both = file.text().with(SettingsEdits.suppress(file, second)).toString();
    assertEquals(ImmutableList.of(wanted, second), read(both).settings("a.json").suppressions());
    assertFalse(both.contains("}{"));
  }

  @ParameterizedTest
  @CsvSource({
    "*.json, a/b.json, true",
    "*.json, b.json, true",
    "a/*.json, a/b/c.json, false",
    "a/**, a/b/c.json, true",
    "**/task-?.json, x/task-1.json, true",
    "a+b/*.json, a+b/c.json, true",
    "a/*.json, b/a/c.json, false",
  })
  void globs(String glob, String path, boolean expected) {
    assertEquals(expected, Glob.of(glob).matches(path));
  }
}
