package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskdef.rules.catalog.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The pages under {@code docs/rules} say what the rules say; {@code -Dupdate} rewrites them. */
final class RulePagesTest {
  private static final Path FOLDER = Path.of("..", "docs", "rules");
  private static final String COVERAGE = "coverage.md";
  private static final String REMEDY =
      "docs/rules is stale. Run: mvn -q -Dfast -pl server test -Dtest=RulePagesTest -Dupdate";

  @Test
  void pagesAreInStep() throws IOException {
    Map<String, String> expected = pages();
    if (System.getProperty("update") != null) {
      write(expected);
    }
    Map<String, String> written = new TreeMap<>();
    for (String name : names()) {
      written.put(name, Files.readString(FOLDER.resolve(name)).replace("\r\n", "\n"));
    }
    assertEquals(expected.keySet(), written.keySet(), REMEDY);
    for (Map.Entry<String, String> page : expected.entrySet()) {
      assertEquals(page.getValue(), written.get(page.getKey()), REMEDY);
    }
  }

  @Test
  void aPageShowsExamplesWithoutMarks() {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      assertTrue(!page.getValue().contains("<|"), page.getKey());
      assertTrue(page.getValue().endsWith("\n"), page.getKey());
    }
  }

  @Test
  void coverageIsInStep() throws IOException {
    Path facts = Path.of("..", "..", "shared", "domain", "rules.json");
    assumeTrue(Files.isRegularFile(facts), "no facts beside the project");
    String expected =
        new CoverageTable(JsonMapper.shared().readTree(Files.readString(facts)), Rules.standard())
            .markdown();
    Path page = FOLDER.resolve(COVERAGE);
    if (System.getProperty("update") != null) {
      Files.writeString(page, expected);
    }
    assertEquals(expected, Files.readString(page).replace("\r\n", "\n"), REMEDY);
  }

  private static Map<String, String> pages() {
    Catalog catalog = Rules.standard();
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", new RuleIndex(catalog).markdown());
    for (Rule rule : catalog.rules().values()) {
      RulePage page = RulePage.of(rule.spec());
      pages.put(page.fileName(), page.markdown());
    }
    return pages;
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String name : names()) {
      if (!pages.containsKey(name)) {
        Files.delete(FOLDER.resolve(name));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  // All pages but the table of coverage.
  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        files
            .map(f -> f.getFileName().toString())
            .filter(n -> !n.equals(COVERAGE))
            .forEach(names::add);
      }
    }
    return names;
  }
}
