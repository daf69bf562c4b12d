package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every member and every value is explained, and the explanation names the facts. */
final class DocumentationTest {
  private static final Parameters ALL = Parameters.load();
  private static final Pattern LINK =
      Pattern.compile(
          "https://docs\\.aws\\.amazon\\.com/AmazonECS/latest/"
              + "(developerguide|APIReference)/[A-Za-z0-9_-]+\\.html(#[A-Za-z0-9_-]+)?");

  @Test
  void everyMemberIsExplained() {
    for (Parameter member : ALL.members()) {
      String first = member.summary();
      assertTrue(first.length() >= 12 && first.length() <= 160, member + ": " + first);
      assertTrue(first.endsWith("."), member + ": " + first);
      assertTrue(Character.isUpperCase(first.charAt(0)), member + ": " + first);
      member
          .element()
          .ifPresent(
              inside ->
                  assertTrue(
                      !inside.markdown().isBlank() || inside.kind() == Parameter.Kind.INTEGER,
                      inside.path()));
    }
    assertTrue(ALL.root().markdown().length() > 100);
  }

  @Test
  void everyValueIsExplained() {
    int values = 0;
    for (SchemaText.Place place : SchemaText.read().places()) {
      assertEquals(
          place.texts("enum").size(),
          place.texts("markdownEnumDescriptions").size(),
          place.pointer());
      for (String text : place.texts("markdownEnumDescriptions")) {
        assertTrue(text.length() >= 8, place.pointer() + ": " + text);
        values++;
      }
    }
    assertTrue(values > 150, "only " + values + " values");
  }

  @Test
  void limitsDefaultsAndUnitsAreInTheText() {
    List<String> missing = new ArrayList<>();
    for (Parameter member : ALL.members()) {
      expect(member, number(member.limits().minimum()), missing);
      expect(member, number(member.limits().maximum()), missing);
      member.limits().maximumSize().ifPresent(n -> expect(member, Integer.toString(n), missing));
      member.defaultJson().ifPresent(json -> expect(member, json.replace("\"", ""), missing));
      member.unit().ifPresent(unit -> expect(member, unit, missing));
      member.since().ifPresent(since -> expect(member, since, missing));
      if (member.isRequired()) {
        expect(member, "Required.", missing);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void linksAreAwsDocumentation() {
    for (Parameter member : ALL.members()) {
      String link = member.link().orElse("");
      assertTrue(LINK.matcher(link).matches(), member + ": " + link);
    }
  }

  @Test
  void everyBlockHasASnippet() {
    ImmutableList<String> without =
        ALL.members().stream()
            .map(member -> member.element().orElse(member))
            .filter(place -> place.kind() == Parameter.Kind.OBJECT && place.snippets().isEmpty())
            .filter(place -> !place.path().startsWith("inferenceAccelerators"))
            .map(Parameter::path)
            .collect(ImmutableList.toImmutableList());
    assertEquals(List.of(), without);
  }

  private static void expect(Parameter member, String fact, List<String> missing) {
    if (!member.description().contains(fact)) {
      missing.add(member + ": " + fact);
    }
  }

  private static String number(OptionalLong bound) {
    return bound.isPresent() ? Long.toString(bound.getAsLong()) : "";
  }
}
