package dev.taskdef.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No tracked file names a package registry or a folder of somebody's machine, or leaves work for
 * later.
 */
final class TrackedFilesTest {
  // Written so that this file does not contain what it looks for.
  private static final Pattern REGISTRY =
      Pattern.compile(
          "registry\\.(npmjs|yarnpkg)\\.|repo1?\\.maven\\.(apache\\.)?org|deb\\.debian\\.org|\\bpypi\\.org");
  private static final Pattern MACHINE =
      Pattern.compile(
          "/(work/(wt|main|shared|bin)|root/\\.(m2|npm|cache|config))\\b|/home/[a-z]+/\\.m2");
  private static final Pattern RESOLVED = Pattern.compile("\"resolved\" *: *\"https?:");
  private static final Pattern LATER = Pattern.compile("(//|#|\\*) *(TODO|FIXME|XXX)\\b");

  @Test
  void nameNoRegistryAndNoMachine() throws IOException, InterruptedException {
    ProjectFiles project = ProjectFiles.find();
    ImmutableList<Path> tracked = project.tracked();
    assumeFalse(tracked.isEmpty(), "not a git checkout");
    List<String> found = new ArrayList<>();
    for (Path file : tracked) {
      String name = project.relative(file);
      if (!name.equals("server/src/test/java/dev/taskdef/house/TrackedFilesTest.java")) {
        found.addAll(problems(name, ProjectFiles.bytesOf(file)));
      }
    }
    assertEquals(ImmutableList.of(), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registry=https://registry" + ".npmjs.org/",
        "https://repo" + ".maven.apache.org/maven2",
        "cd /work" + "/main && ls",
        "{\"resolved\": \"https://example.com/x.tgz\"}",
        "// TODO later",
      })
  void wouldBeFound(String text) {
    assertTrue(problems("A.java", text).size() == 1, text);
  }

  private static List<String> problems(String name, String text) {
    List<String> found = new ArrayList<>();
    boolean isCode = name.matches(".*\\.(java|ts|js|mjs|cjs|sh|xml|yml)|taskdef|.*/run");
    for (Pattern pattern : List.of(REGISTRY, MACHINE, RESOLVED, LATER)) {
      Matcher matcher = pattern.matcher(text);
      if ((pattern != LATER || isCode) && matcher.find()) {
        found.add(name + ": " + matcher.group());
      }
    }
    return found;
  }
}
