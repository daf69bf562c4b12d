package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.ServerMessages;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.SyntaxErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule's page promises. */
final class SpecLawsTest {
  private static final Catalog CATALOG = Rules.standard();
  private static final Pattern ODD = Pattern.compile("  |\\n|\\{\\}|%s|\\.\\.$");

  static Stream<Rule> rules() {
    return CATALOG.rules().values().stream();
  }

  static Stream<Diagnostic> findings() {
    return ExampleLawsTest.badExamples()
        .flatMap(s -> ExampleLawsTest.findings(s.rule(), s.text()).stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theSeverityFollowsFromTheBasis(Rule rule) {
    RuleSpec spec = rule.spec();
    assertTrue(spec.severity() != Severity.ERROR || spec.basis().allowsError(), spec.id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theClassIsNamedAsTheRule(Rule rule) {
    if (rule instanceof ContainerRule || rule instanceof TaskRule) {
      String simple = rule.getClass().getSimpleName();
      String camel = CaseFormat.LOWER_HYPHEN.to(CaseFormat.UPPER_CAMEL, rule.spec().id());
      assertTrue(
          simple.equals(camel) || rule.getClass().isRecord(),
          () -> simple + " is not " + camel + ", nor is it a record over a table");
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageIsWellFormed(Rule rule) {
    RuleSpec spec = rule.spec();
    assertTrue(spec.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), spec.id());
    assertTrue(spec.summary().length() <= 110, () -> spec.id() + " summary is too long");
    assertTrue(
        Character.isUpperCase(spec.summary().charAt(0))
            || spec.summary().startsWith("true")
            || spec.summary().matches("[\"`].*"),
        () -> spec.id() + ": " + spec.summary());
    assertTrue(spec.why().strip().matches("(?s).*[.!?)]"), () -> spec.id() + ": " + spec.why());
    assertFalse(
        spec.seeAlso().isEmpty() && !(rule instanceof SettingsRule),
        () -> spec.id() + " names no page of AWS");
    for (String page : spec.seeAlso()) {
      assertTrue(
          page.matches("https://(docs\\.aws\\.amazon\\.com|repost\\.aws|aws\\.amazon\\.com)/\\S+"),
          () -> spec.id() + ": " + page);
    }
    assertTrue(
        rule instanceof EncodingRule || spec.examples().stream().anyMatch(e -> !e.bad()),
        () -> spec.id() + " has no good example");
  }

  @Test
  void messagesAreSentences() {
    findings()
        .forEach(
            d -> {
              String message = d.message();
              assertFalse(message.isBlank(), d.id());
              assertTrue(message.length() <= 420, () -> d.id() + " goes on and on: " + message);
              assertFalse(ODD.matcher(message).find(), () -> d.id() + ": " + message);
              assertFalse(message.endsWith(" "), d.id());
              char first = message.charAt(0);
              assertTrue(
                  !Character.isLowerCase(first) || message.matches("[a-z][A-Za-z-]* .*"),
                  () -> d.id() + ": " + message);
            });
  }

  @Test
  void everyRuleClassIsListed() {
    ImmutableSet<Class<?>> listed =
        rules().map(Object::getClass).collect(ImmutableSet.toImmutableSet());
    ImmutableSortedSet<String> missing =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.taskdef.rules.catalog")
                .stream()
                .filter(c -> c.isAssignableTo(Rule.class) && !c.isInterface())
                .filter(c -> listed.stream().noneMatch(l -> l.getName().equals(c.getName())))
                .map(JavaClass::getName)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    assertEquals(ImmutableSortedSet.of(), missing);
  }

  @Test
  void everySlipOfTheParserHasAPage() {
    Set<SyntaxErrorCode> paged = Sets.newHashSet();
    CATALOG.syntaxRules().forEach(r -> paged.add(r.code()));
    assertEquals(ImmutableSet.copyOf(SyntaxErrorCode.values()), paged);
  }

  @Test
  void coversNamesLinesOfTheCatalogueOfFacts() throws IOException {
    Path facts = facts();
    Assumptions.assumeTrue(Files.isRegularFile(facts), "no facts beside the project");
    ImmutableSet<String> ids = ids(facts);
    rules()
        .forEach(
            rule ->
                assertEquals(
                    Set.of(),
                    Sets.difference(ImmutableSet.copyOf(rule.spec().covers()), ids),
                    rule.spec().id()));
  }

  @Test
  void answersNameRulesOrLinesOfTheCatalogueOfFacts() throws IOException {
    Path facts = facts();
    Assumptions.assumeTrue(Files.isRegularFile(facts), "no facts beside the project");
    Set<String> known = Sets.union(ids(facts), CATALOG.rules().keySet());
    for (ServerMessages.Message message : Tables.bundled().serverMessages().messages()) {
      assertEquals(Set.of(), Sets.difference(message.rules(), known), message::text);
    }
  }

  private static ImmutableSet<String> ids(Path facts) throws IOException {
    ImmutableSet.Builder<String> ids = ImmutableSet.builder();
    Matcher id = Pattern.compile("\"id\": *\"([a-z0-9-]+)\"").matcher(Files.readString(facts));
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids.build();
  }

  @Test
  void aRuleThatFailsIsSkippedAndTheOthersStillSpeak() {
    TaskRule broken =
        new TaskRule() {
          @Override
          public RuleSpec spec() {
            return RuleSpec.named("broken").summary("Broken").build();
          }

          @Override
          public void check(dev.taskdef.model.TaskDefinition task, Report report) {
            report.at(task.root().orElseThrow().node(), "Found before the failure.");
            throw new IllegalArgumentException("on purpose");
          }
        };
    java.util.ArrayList<String> failed = new java.util.ArrayList<>();
    java.util.ArrayList<Rule> all = new java.util.ArrayList<>(CATALOG.rules().values());
    all.add(0, broken);
    Linter linter =
        Linter.of(Catalog.of(all), SchemaProblems.none(), (rule, cause) -> failed.add(rule));
    String text = "{\"family\": \"web\", \"revision\": 7, \"containerDefinitions\": []}";
    dev.taskdef.model.TaskDefinition task =
        dev.taskdef.model.TaskDefinition.of(
            dev.taskdef.syntax.JsonTree.parse(text), Reading.standard());
    assertTrue(
        linter.lint(task, Settings.standard()).stream()
            .anyMatch(d -> d.id().equals("key-read-only")));
    assertEquals(Arrays.asList("broken"), failed);
  }

  private static Path facts() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path facts = folder.resolve("shared/domain/rules.json");
      if (Files.isRegularFile(facts)) {
        return facts;
      }
    }
    return here.resolve("rules.json");
  }
}
