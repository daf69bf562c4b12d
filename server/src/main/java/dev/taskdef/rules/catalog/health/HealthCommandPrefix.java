package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.HEALTH;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.Locale;
import java.util.stream.Collectors;

/** A health check whose command says neither CMD nor CMD-SHELL. */
public final class HealthCommandPrefix implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("health-command-prefix")
          .topic(HEALTH)
          .severity(WARNING)
          .basis(DOCUMENTED)
          .summary("The health check's command begins with neither CMD nor CMD-SHELL")
          .why(
              """
              The first word of the list says how the rest is run: CMD runs a program directly, CMD-SHELL hands one command line to the
              container's shell. Newer documentation says that CMD is assumed where neither stands; older documentation, and older agents,
              want the word.""")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .bad(
              HealthExamples.command("[<|\"/healthcheck\"|>]"),
              HealthExamples.command("[\"CMD\", \"/healthcheck\"]"))
          .bad(
              HealthExamples.command("[<|\"curl -f http://localhost/ || exit 1\"|>]"),
              HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .good(HealthExamples.command("[\"CMD\", \"/healthcheck\"]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    HealthCommand.of(container)
        .filter(command -> command.form().filter(HealthCommandPrefix::isNoForm).isPresent())
        .ifPresent(command -> report(command, report));
  }

  private static void report(HealthCommand command, Report report) {
    Text first = command.form().orElseThrow();
    String form =
        command.words().size() == 1 && first.value().strip().indexOf(' ') > 0 ? "CMD-SHELL" : "CMD";
    report
        .at(
            first.node(),
            "Begin the list with CMD (run a program directly) or CMD-SHELL (run a command line in the shell); here CMD is assumed at"
                + " best.")
        .suggested("Begin with \"" + form + "\"", () -> prepend(command, form));
  }

  private static ImmutableList<TextEdit> prepend(HealthCommand command, String form) {
    SourceText text = command.list().tree().text();
    return JsonEdits.replace(
        command.list(),
        "["
            + JsonEdits.quoted(form)
            + command.words().stream()
                .map(w -> ", " + text.slice(w.range()))
                .collect(Collectors.joining())
            + "]");
  }

  // A misspelled form, and a form with the command line in the same word, have rules of their own.
  private static boolean isNoForm(Text first) {
    String word = first.value().toUpperCase(Locale.ROOT);
    return !word.isBlank()
        && !word.equals("NONE")
        && !HealthFormMisspelled.isMeant(word)
        && !word.startsWith("CMD-SHELL")
        && !word.startsWith("CMD ")
        && !word.startsWith("CMD,");
  }
}
