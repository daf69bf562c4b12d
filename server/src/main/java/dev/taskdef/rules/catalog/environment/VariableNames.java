package dev.taskdef.rules.catalog.environment;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.regex.Pattern;

/** What is wrong with a single entry of {@code environment}. */
final class VariableNames {
  private static final Pattern USUAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern IMPOSSIBLE = Pattern.compile("[=\\s]");
  private static final String MODE = "{ \"name\": \"MODE\", \"value\": \"live\" }";

  private VariableNames() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(nameless(), valueless(), odd(), spaced());
  }

  private static ContainerCheck nameless() {
    return new ContainerCheck(
        EnvironmentRules.page("env-name-empty")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .summary("An environment variable has no name")
            .why("ECS refuses the whole definition when one entry of `environment` has no name.")
            .serverMessage("Environment variable name cannot be null or blank.")
            .seeAlso(EnvironmentRules.VARIABLES)
            .bad(variables(MODE + ", { \"name\": <|\"\"|>, \"value\": \"1\" }"), variables(MODE))
            .bad(variables(MODE + ", <|{|> \"value\": \"1\" }"), variables(MODE))
            .good(variables(MODE))
            .good(variables("{ \"name\": \"${NAME}\", \"value\": \"1\" }"))
            .build(),
        (container, facts, report) ->
            container.block().blocks("environment").stream()
                .filter(VariableNames::isNameless)
                .forEach(entry -> report(entry, facts, report)));
  }

  static boolean isNameless(Block entry) {
    return entry.lacks("name") && entry.hasOnly("value")
        || entry.text("name").filter(name -> name.value().isBlank()).isPresent();
  }

  // The deploy action leaves out an entry in which everything is empty.
  private static void report(Block entry, TaskFacts facts, Report report) {
    SyntaxNode at = entry.value("name").map(SyntaxNode.class::cast).orElse(entry.node());
    TextRange range =
        at.equals(entry.node()) ? TextRange.of(at.start(), at.start() + 1) : at.range();
    boolean hollow =
        entry.node().members().isEmpty()
            || entry.hasOnly("name", "value")
                && entry.text("value").filter(v -> v.value().isEmpty()).isPresent();
    Finding finding =
        report
            .at(at, range, "An environment variable needs a name, and this one has none.")
            .suggested("Remove this entry", () -> JsonEdits.removeElement(entry.node()));
    if (hollow && facts.consumer().stripsEmpty()) {
      finding.severity(INFORMATION);
    }
  }

  private static ContainerCheck valueless() {
    return new ContainerCheck(
        EnvironmentRules.page("env-value-missing")
            .severity(INFORMATION)
            .basis(Basis.PRACTICE)
            .summary("An environment variable has no value")
            .why(
                "An entry without `value` is taken for one with an empty value. Say so, or say in `secrets` where the value comes from.")
            .seeAlso(EnvironmentRules.VARIABLES)
            .bad(
                variables("<|{|> \"name\": \"MODE\" }"),
                variables("{ \"name\": \"MODE\", \"value\": \"\" }"))
            .good(variables("{ \"name\": \"MODE\", \"value\": \"\" }"))
            .build(),
        (container, facts, report) -> {
          for (Block entry : container.block().blocks("environment")) {
            if (entry.lacks("value") && entry.has("name") && entry.hasOnly("name")) {
              report
                  .at(
                      entry.node(),
                      TextRange.of(entry.node().start(), entry.node().start() + 1),
                      entry.text("name").map(n -> "\"" + n.value() + "\"").orElse("This variable")
                          + " has no value and will be empty.")
                  .suggested(
                      "Add an empty value",
                      () ->
                          JsonEdits.insertMember(
                              entry.node(), "value", "\"\"", Place.after("name")));
            }
          }
        });
  }

  private static ContainerCheck odd() {
    return new ContainerCheck(
        EnvironmentRules.page("env-name-pattern")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("An environment variable has a name that programs cannot use")
            .why(
                "Names of environment variables are made of letters, digits and underscores and do not begin with a digit; dots and hyphens"
                    + " work with some programs and not in shells. An equals sign ends the name, and a blank can hardly be meant.")
            .seeAlso(EnvironmentRules.VARIABLES)
            .bad(variables("{ \"name\": <|\"MODE=live\"|>, \"value\": \"1\" }"))
            .bad(variables("{ \"name\": <|\"LOG LEVEL\"|>, \"value\": \"1\" }"))
            .good(variables(MODE))
            .good(variables("{ \"name\": \"spring.profiles.active\", \"value\": \"live\" }"))
            .build(),
        (container, facts, report) -> names(container).forEach(name -> oddName(name, report)));
  }

  private static ImmutableList<Text> names(Container container) {
    return container.block().blocks("environment").stream()
        .flatMap(entry -> entry.text("name").stream())
        .filter(name -> !name.value().isBlank())
        .collect(ImmutableList.toImmutableList());
  }

  private static void oddName(Text name, Report report) {
    String plain = name.value().strip();
    if (USUAL.matcher(plain).matches()) {
      return;
    }
    boolean impossible = IMPOSSIBLE.matcher(plain).find();
    report
        .at(
            name.node(),
            "\""
                + name.value()
                + "\" is an unusual name for an environment variable: use letters, digits and underscores.")
        .severity(impossible ? WARNING : INFORMATION);
  }

  private static ContainerCheck spaced() {
    return new ContainerCheck(
        EnvironmentRules.page("env-space-around")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("The name of an environment variable begins or ends with a blank")
            .why(
                "ECS passes names on as they are written: `\"PORT \"` is another variable than `\"PORT\"`, and the program will not find it.")
            .seeAlso(EnvironmentRules.VARIABLES)
            .bad(
                variables("{ \"name\": <|\"PORT \"|>, \"value\": \"80\" }"),
                variables("{ \"name\": \"PORT\", \"value\": \"80\" }"))
            .good(variables(MODE))
            .build(),
        (container, facts, report) ->
            names(container).stream()
                .filter(name -> !name.value().equals(name.value().strip()))
                .forEach(name -> spaced(name, report)));
  }

  private static void spaced(Text name, Report report) {
    report
        .at(name.node(), "The blanks around \"" + name.value().strip() + "\" are part of the name.")
        .suggested(
            "Remove the blanks",
            () -> JsonEdits.replace(name.node(), JsonEdits.quoted(name.value().strip())));
  }

  private static String variables(String entries) {
    return Examples.container("\"environment\": [" + entries + "]");
  }
}
