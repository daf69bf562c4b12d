package dev.taskdef.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names say what a thing is; words that fit everything say nothing. */
final class NamesTest {
  private static final ImmutableSet<String> BANNED =
      ImmutableSet.of("Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Impl");
  private static final ImmutableSet<String> BANNED_AT_THE_END =
      ImmutableSet.of("Base", "Data", "Info");

  @Test
  void typesHaveNamesOfTheirOwn() {
    assertEquals(
        ImmutableSortedSet.of(),
        OurClasses.MAIN.stream()
            .map(JavaClass::getSimpleName)
            .filter(NamesTest::isBanned)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
  }

  @Test
  void ownMethodsAreNotNamedGetSomething() {
    assertEquals(
        ImmutableSortedSet.of(),
        OurClasses.MAIN.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getName().matches("get[A-Z].*"))
            .filter(method -> !overridesForeign(method))
            .map(JavaMethod::getFullName)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FileManager", "StringUtils", "RuleImpl", "ITree", "ImageInfo", "JsonBase"})
  void bannedNamesAreSeen(String name) {
    assertTrue(isBanned(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BaseImage", "IamPolicy", "InKey", "Id", "ImageReference", "DataVolume", ""})
  void goodNamesPass(String name) {
    assertFalse(isBanned(name));
  }

  private static boolean isBanned(String simpleName) {
    Iterable<String> words = Splitter.onPattern("(?=[A-Z])").omitEmptyStrings().split(simpleName);
    return simpleName.matches("I[A-Z].*")
        || Stream.of(Iterables.toArray(words, String.class)).anyMatch(BANNED::contains)
        || BANNED_AT_THE_END.contains(Iterables.getLast(words, ""));
  }

  private static boolean overridesForeign(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .filter(type -> !type.getPackageName().startsWith("dev.taskdef"))
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(inherited -> inherited.getName().equals(method.getName()));
  }
}
