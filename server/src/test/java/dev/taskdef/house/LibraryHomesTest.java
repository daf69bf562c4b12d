package dev.taskdef.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A library that has a home is used there and nowhere else. */
final class LibraryHomesTest {

  @ParameterizedTest
  @CsvSource({
    "lsp, org.eclipse.lsp4j..",
    "lsp, com.google.gson..",
    "cli, picocli..",
  })
  void isUsedOnlyAtHome(String room, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.taskdef." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
  }
}
