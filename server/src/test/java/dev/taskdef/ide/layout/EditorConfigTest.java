package dev.taskdef.ide.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.base.Strings;
import dev.taskdef.syntax.JsonStyle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings files around a file, and the style that follows. */
final class EditorConfigTest {
  private static final Path FILE = Path.of("/repo/infra/task-def.json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|true",
        "*.json|true",
        "*.{yml,json}|true",
        "{*.json,*.md}|true",
        "*.{json}|false",
        "infra/*.json|true",
        "/infra/*|true",
        "/*.json|false",
        "**.json|true",
        "**/infra/**|true",
        "**/task-def.json|true",
        "**/def.json|false",
        "in*ra/?ask-def.json|true",
        "[st]ask-def.[j-k]son|true",
        "[!st]ask-def.json|false",
        "task-def.js|false",
        "{task,taskdef}{-,_}{1..3}.json|false",
        "{|false",
        "[|false",
        "a{b,{c,d}|false",
      })
  void patternsNameFiles(String pattern, boolean matches) {
    assertEquals(matches, EditorGlob.matches(pattern, "infra/task-def.json"), pattern);
  }

  @Test
  void numbersInBracesAreARange() {
    assertEquals(true, EditorGlob.matches("a{1..3}.json", "x/a2.json"));
    assertEquals(false, EditorGlob.matches("a{1..3}.json", "x/a4.json"));
  }

  @Test
  void noPatternTakesLong() {
    String stars = Strings.repeat("*a", 2_000);
    String braces = Strings.repeat("{a,b}", 500);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(false, EditorGlob.matches(stars, Strings.repeat("a", 255)));
          assertEquals(false, EditorGlob.matches(braces, "ab"));
        });
  }

  @Test
  void theNearestFileWins() {
    check(
        new JsonStyle("    ", 4, 100, "\r\n", false),
        Map.of(
            "/repo/.editorconfig",
            "root = true\n[*]\nindent_size=8\nmax_line_length = 100\nend_of_line=CRLF",
            "/repo/infra/.editorconfig",
            "[*.json]\n; size\nindent_size = 4 # here\ninsert_final_newline = false\n",
            "/.editorconfig",
            "[*]\nindent_style = tab"));
  }

  @Test
  void tabsHaveAWidth() {
    check(
        new JsonStyle("\t", 8, 80, "", true),
        Map.of("/repo/.editorconfig", "[*]\nindent_style=tab\ntab_width=8"));
    check(
        new JsonStyle("   ", 3, 80, "", true),
        Map.of("/repo/.editorconfig", "[*]\nindent_size=tab\ntab_width=3"));
  }

  @Test
  void whatMakesNoSenseSaysNothing() {
    check(
        JsonStyle.standard(),
        Map.of(
            "/repo/.editorconfig",
            "[*]\nindent_size=many\nmax_line_length=0\nend_of_line=up\ntab_width=99\nindent_size\n[\n=\n"));
    check(
        JsonStyle.standard(),
        Map.of("/repo/.editorconfig", "[*]\nindent_size=4\n[*.json]\nindent_size=unset\n"));
    check(
        new JsonStyle("  ", 2, Integer.MAX_VALUE, "", true),
        Map.of("/repo/.editorconfig", "[*]\nmax_line_length=off"));
  }

  private static void check(JsonStyle expected, Map<String, String> files) {
    EditorConfig config =
        EditorConfig.of(
            FILE, path -> Optional.ofNullable(files.get(path.toString().replace('\\', '/'))));
    assertEquals(expected, config.style(JsonStyle.standard()));
  }
}
