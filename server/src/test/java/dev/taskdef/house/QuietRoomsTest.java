package dev.taskdef.house;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.core.domain.JavaModifier.VOLATILE;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/**
 * What nobody can see because it is absent: no locks, threads, files or sockets below the doors.
 */
final class QuietRoomsTest {
  private static final String[] BELOW_THE_DOORS = {
    "dev.taskdef.text..",
    "dev.taskdef.syntax..",
    "dev.taskdef.model..",
    "dev.taskdef.schema..",
    "dev.taskdef.rules..",
    "dev.taskdef.derive..",
    "dev.taskdef.ide..",
  };

  @Test
  void nothingOpensAConnection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|URL)")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.channels\\.(Server)?SocketChannel")
        .check(OurClasses.MAIN);
  }

  @Test
  void noFilesBelowTheDoors() {
    noClasses()
        .that()
        .resideInAnyPackage(BELOW_THE_DOORS)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.file\\.Files|java\\.io\\.(File|FileInputStream|FileReader|FileWriter)")
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
  }

  @Test
  void noThreadsOrLocksBelowTheDoors() {
    noClasses()
        .that()
        .resideInAnyPackage(BELOW_THE_DOORS)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\.(locks\\..*|Executor.*)")
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(BELOW_THE_DOORS)
        .should()
        .notHaveModifier(VOLATILE)
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(BELOW_THE_DOORS)
        .should()
        .notHaveModifier(SYNCHRONIZED)
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
  }

  @Test
  void noStaticStateThatChanges() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.taskdef..")
        .and()
        .areStatic()
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
  }

  /**
   * What is not final may only be a value that a type remembers once it was asked for, seen by
   * nobody else.
   */
  @Test
  void publicTypesBelowTheDoorsAreValues() {
    fields()
        .that()
        .areDeclaredInClassesThat(publicValueBelowTheDoors())
        .and()
        .areNotFinal()
        .should()
        .bePrivate()
        .allowEmptyShould(true)
        .check(OurClasses.MAIN);
  }

  private static DescribedPredicate<JavaClass> publicValueBelowTheDoors() {
    return JavaClass.Predicates.resideInAnyPackage(BELOW_THE_DOORS)
        .and(modifier(PUBLIC))
        .and(
            DescribedPredicate.describe(
                "no builder", type -> !type.getSimpleName().endsWith("Builder")));
  }
}
