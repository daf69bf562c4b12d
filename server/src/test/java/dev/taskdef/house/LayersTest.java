package dev.taskdef.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Arrows point down only: each room knows the rooms listed for it and no other. */
final class LayersTest {
  private static final ImmutableSet<String> BELOW_MODEL = ImmutableSet.of("text", "syntax");
  private static final ImmutableSet<String> BELOW_RULES =
      ImmutableSet.<String>builder().addAll(BELOW_MODEL).add("model", "schema").build();
  private static final ImmutableSet<String> BELOW_IDE =
      ImmutableSet.<String>builder().addAll(BELOW_RULES).add("rules", "derive").build();
  private static final ImmutableSet<String> BELOW_DISK =
      ImmutableSet.<String>builder().addAll(BELOW_IDE).add("ide").build();
  private static final ImmutableSet<String> BELOW_DOORS =
      ImmutableSet.<String>builder().addAll(BELOW_DISK).add("disk").build();

  private static final ImmutableMap<String, ImmutableSet<String>> KNOWN =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("text", ImmutableSet.of())
          .put("syntax", ImmutableSet.of("text"))
          .put("model", BELOW_MODEL)
          .put("schema", BELOW_MODEL)
          .put("rules", BELOW_RULES)
          .put("derive", BELOW_RULES)
          .put("ide", BELOW_IDE)
          .put("disk", BELOW_DISK)
          .put("lsp", BELOW_DOORS)
          .put("cli", BELOW_DOORS)
          .buildOrThrow();

  static final ImmutableSet<Map.Entry<String, ImmutableSet<String>>> ROOMS = KNOWN.entrySet();

  @ParameterizedTest
  @FieldSource("ROOMS")
  void knowsOnlyTheRoomsBelow(Map.Entry<String, ImmutableSet<String>> room) {
    String[] strangers =
        Sets.difference(
                Sets.difference(KNOWN.keySet(), room.getValue()), ImmutableSet.of(room.getKey()))
            .stream()
            .map(LayersTest::inside)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(inside(room.getKey()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(strangers)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("dev.taskdef")
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
  }

  @Test
  void everyClassLiesInARoomThatTheMapKnows() {
    TreeSet<String> outside =
        OurClasses.MAIN.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("dev.taskdef"))
            .map(name -> name.split("\\.", -1)[2])
            .filter(room -> !KNOWN.containsKey(room))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(
        outside.isEmpty(), () -> "Rooms that docs/architecture.md does not draw: " + outside);
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices()
        .matching("dev.taskdef.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
  }

  private static String inside(String room) {
    return "dev.taskdef." + room + "..";
  }
}
