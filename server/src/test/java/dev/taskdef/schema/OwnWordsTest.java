package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Our documentation does not repeat that of AWS: no run of eight words is found in the Javadoc of
 * the SDK's ECS classes.
 */
final class OwnWordsTest {
  private static final int RUN = 8;
  private static final String MODEL = "software/amazon/awssdk/services/ecs/model/";
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern MARKS =
      Pattern.compile(
          "<[^>]*>|@(param|return|see|link|code)\\b|&(quot|lt|gt|amp);|^\\s*\\*",
          Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private static final ImmutableSet<String> QUOTED =
      ImmutableSet.of("text", "serverMessage", "source");

  private static final Set<Long> RUNS_OF_AWS = new HashSet<>();

  @BeforeAll
  static void readJavadoc() throws IOException {
    URL source =
        Objects.requireNonNull(
            OwnWordsTest.class.getResource('/' + MODEL + "RegisterTaskDefinitionRequest.java"),
            "the sources of the SDK are a test dependency");
    try (JarFile jar = ((JarURLConnection) source.openConnection()).getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.getName().startsWith(MODEL) && entry.getName().endsWith(".java")) {
          try (InputStream in = jar.getInputStream(entry)) {
            readJavadoc(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
  }

  private static void readJavadoc(String java) {
    Matcher comments = JAVADOC.matcher(java);
    while (comments.find()) {
      RUNS_OF_AWS.addAll(runs(words(MARKS.matcher(comments.group(1)).replaceAll(" "))));
    }
  }

  @Test
  void javadocWasReadAndIsRecognized() {
    assertTrue(RUNS_OF_AWS.size() > 30_000, "only " + RUNS_OF_AWS.size() + " runs of words");
    assertFalse(
        repeated("The SHORT name or full Amazon Resource Name (ARN) whatever").isEmpty(),
        "a sentence that AWS uses again and again");
  }

  @Test
  void noSentenceOfAws() {
    List<String> found = new ArrayList<>();
    for (SchemaText.Place place : SchemaText.read().places()) {
      List<String> texts = new ArrayList<>(place.texts("enumDescriptions"));
      texts.add(place.node().path("description").asString(""));
      place
          .node()
          .path("defaultSnippets")
          .forEach(each -> texts.add(each.path("description").asString()));
      for (String text : texts) {
        repeated(text).forEach(run -> found.add(place.pointer() + ": " + run));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void noSentenceOfAwsInTheTables() {
    List<String> found = new ArrayList<>();
    TableFile.names().forEach(table -> sentences(TableFile.read(table), found));
    assertEquals(List.of(), found);
  }

  /** All texts but those that quote: messages of the server, and titles of sources. */
  private static void sentences(JsonNode node, List<String> found) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!QUOTED.contains(member.getKey())) {
        sentences(member.getValue(), found);
      }
    }
    node.valueStream().forEach(each -> sentences(each, found));
    if (node.isString()) {
      found.addAll(repeated(node.asString()));
    }
  }

  /** The runs of a text that AWS has too, in words. */
  private static List<String> repeated(String text) {
    List<String> words = words(text);
    List<Long> runs = runs(words);
    return IntStream.range(0, runs.size())
        .filter(i -> RUNS_OF_AWS.contains(runs.get(i)))
        .mapToObj(i -> String.join(" ", words.subList(i, i + RUN)))
        .toList();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** A number for each run of words. Two runs with the same number are as good as the same run. */
  private static List<Long> runs(List<String> words) {
    List<Long> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      long number = 0;
      for (String word : words.subList(i, i + RUN)) {
        number = number * 0x9E3779B97F4A7C15L + word.hashCode();
      }
      runs.add(number);
    }
    return runs;
  }
}
