package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.HEALTH;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.Locale;

/** CMD or CMD-SHELL, written in another way. */
public final class HealthFormMisspelled implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("health-form-misspelled")
          .topic(HEALTH)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("CMD or CMD-SHELL is written in another way")
          .why(
              "The two words are compared letter by letter. Anything else is taken for the name of a program, which the image does not have,"
                  + " so the check fails every time.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .covers("health-command-prefix-case")
          .bad(
              HealthExamples.command(
                  "[<|\"CMD_SHELL\"|>, \"curl -f http://localhost/ || exit 1\"]"),
              HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .good(HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    HealthCommand.of(container)
        .flatMap(HealthCommand::form)
        .filter(f -> isMeant(f.value().toUpperCase(Locale.ROOT)))
        .filter(f -> !f.value().equals(meant(f)))
        .ifPresent(
            f ->
                report
                    .at(
                        f.node(),
                        "Write \""
                            + meant(f)
                            + "\": \""
                            + f.value()
                            + "\" is taken for the name of a program.")
                    .safe(
                        "Change to \"" + meant(f) + "\"",
                        () -> JsonEdits.replace(f.node(), JsonEdits.quoted(meant(f)))));
  }

  /** Whether a word in capitals is one of the two forms but for its punctuation. */
  static boolean isMeant(String upper) {
    String letters = letters(upper);
    return letters.equals("CMD") || letters.equals("CMDSHELL");
  }

  private static String meant(Text form) {
    return letters(form.value().toUpperCase(Locale.ROOT)).equals("CMD") ? "CMD" : "CMD-SHELL";
  }

  private static String letters(String word) {
    return word.strip().replace("-", "").replace("_", "").replace(" ", "");
  }
}
