package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.rules.settings.SettingsCheck;
import dev.taskdef.rules.settings.SettingsEdits;
import dev.taskdef.rules.settings.SettingsFile;
import dev.taskdef.syntax.JsonTree;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings: read, held against files, written. */
final class SettingsFileTest {
  private static final String BROKEN =
      "{\"family\": \"web\", \"containerDefinitions\": [{\"name\": \"web\", \"image\": \"a\","
          + " \"memory\": \"64\"}, {\"name\": \"log\", \"image\": \"a\", \"memory\": \"64\"}]}";

  private static SettingsFile read(String json) {
    return SettingsFile.read(JsonTree.parse(json));
  }

  private static Reading reading(SettingsFile file, String path) {
    return file.applyTo(Reading.standard(), path, ".taskdef.json");
  }

  private static ImmutableList<Diagnostic> problems(String json) {
    return SettingsCheck.of(JsonTree.parse(json), Rules.standard(), ImmutableSet.of());
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
    assertEquals(Consumer.TERRAFORM, reading(file, "old/a.json").consumer());
    assertEquals(Consumer.ECSPRESSO, reading(file, "new/a.json").consumer());
    assertEquals(
        Optional.of(LaunchType.FARGATE), reading(file, "new/deep/a.json").assumedLaunchType());
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
    ImmutableList<String> said =
        problems(json).stream()
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
    assertTrue(problems(json).get(2).message().contains("\"member-null\""));
    assertEquals(
        ImmutableList.of("settings-unreadable"),
        problems("{\"rules\": [{").stream().map(Diagnostic::id).toList());
    assertEquals(
        ImmutableList.of("settings-value-invalid"),
        problems("[]").stream().map(Diagnostic::id).toList());
    assertEquals(ImmutableList.of(), problems("// settings\n{}"));
    assertEquals(
        ImmutableList.of(), problems("{\"rules\": {\"settings-unknown-key\": \"off\"}, \"x\": 1}"));
  }

  @Test
  void aWrittenSuppressionReadsBack() {
    Suppression wanted =
        new Suppression("member-null", "", "", "", "/taskRoleArn", "kept for \"now\"");
    String text = SettingsEdits.fileWith(wanted);
    assertEquals(ImmutableList.of(wanted), read(text).settings("a.json").suppressions());
    JsonTree file = JsonTree.parse(text);
    Suppression second = new Suppression("member-null", "/a.json", "web", "", "", "as well");
    String both = file.text().with(SettingsEdits.suppress(file, second)).toString();
    assertEquals(ImmutableList.of(wanted, second), read(both).settings("a.json").suppressions());
    assertEquals(ImmutableList.of(wanted), read(both).settings("b/a.json").suppressions());
    assertEquals(ImmutableList.of(), problems(both));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"container\": \"log\", \"pointer\": \"/memory\"|0",
        "\"container\": \"log\", \"pointer\": \"/cpu\"|0 1",
        "\"pointer\": \"/containerDefinitions/1\"|0",
        "\"pointer\": \"\"|''",
        "\"pointer\": \"/containerDefinitions/7/memory\"|0 1",
        "\"pointer\": \"/containerDefinitions/x/memory\"|0 1",
        "\"volume\": \"log\"|0 1",
        "\"file\": \"/other.json\", \"pointer\": \"\"|0 1",
        "\"file\": \"/a.json\", \"container\": \"web\"|1",
      })
  void whereASuppressionHolds(String place, String left) {
    SettingsFile file =
        read(
            "{\"suppressions\": [{\"rule\": \"type-container-size-string\", "
                + place
                + ", \"reason\": \"r\"}]}");
    assertEquals(
        left,
        found(file.settings("a.json")).stream()
            .map(f -> f.substring("/containerDefinitions/".length()).substring(0, 1))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void aSuppressionIsIdleOnlyWhereThatIsSure() {
    SettingsFile file =
        read(
            "{\"suppressions\": [{\"rule\": \"a\", \"file\": \"x/a.json\", \"pointer\": \"\"},"
                + " {\"rule\": \"b\", \"pointer\": \"/x\"}],"
                + " \"overrides\": [{\"files\": [\"x/b.json\"], \"suppressions\":"
                + " [{\"rule\": \"c\", \"pointer\": \"\"}]}]}");
    ImmutableSet<Suppression> none = ImmutableSet.of();
    assertEquals("", idle(file, ImmutableMap.of("y/a.json", none), false));
    assertEquals("a", idle(file, ImmutableMap.of("x/a.json", none), false));
    assertEquals("a c", idle(file, ImmutableMap.of("x/a.json", none, "x/b.json", none), false));
    assertEquals("a b c", idle(file, ImmutableMap.of("x/a.json", none), true));
    ImmutableSet<Suppression> used = ImmutableSet.copyOf(file.settings("x/a.json").suppressions());
    assertEquals("c", idle(file, ImmutableMap.of("x/a.json", used), true));
  }

  private static String idle(
      SettingsFile file, ImmutableMap<String, ImmutableSet<Suppression>> checked, boolean whole) {
    return file.idle(checked, whole).stream()
        .map(Suppression::rule)
        .collect(Collectors.joining(" "));
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
