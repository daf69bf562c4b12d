package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.HEALTH;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.TextEdit;
import java.util.stream.Collectors;

/** CMD with a shell operator as a word of its own, which the program gets as an argument. */
public final class HealthCmdShellOperators implements ContainerRule {
  private static final ImmutableSet<String> OPERATORS =
      ImmutableSet.of("||", "&&", "|", ";", ">", ">>", "<");
  private static final RuleSpec SPEC =
      RuleSpec.named("health-cmd-shell-operators")
          .topic(HEALTH)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("A health check of form CMD holds a shell operator")
          .why(
              "With CMD there is no shell: `||`, `&&`, `|` and `>` are handed to the program as arguments like all others. `|| exit 1` is"
                  + " not needed anyway, because every exit code but 0 counts as unhealthy.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .bad(
              HealthExamples.command(
                  "[\"CMD\", \"curl\", \"-f\", \"http://localhost/\", <|\"||\"|>, \"exit\", \"1\"]"),
              HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .good(HealthExamples.command("[\"CMD\", \"curl\", \"-f\", \"http://localhost/\"]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    HealthCommand.of(container)
        .filter(
            command ->
                command.is("CMD") && command.arguments().size() == command.words().size() - 1)
        .ifPresent(command -> check(command, report));
  }

  private static void check(HealthCommand command, Report report) {
    command.arguments().stream()
        .filter(word -> OPERATORS.contains(word.value()))
        .findFirst()
        .ifPresent(
            word ->
                report
                    .at(
                        word.node(),
                        "With CMD there is no shell: \""
                            + word.value()
                            + "\" is handed to the program as an argument.")
                    .suggested("Change to CMD-SHELL with one command line", () -> shell(command)));
  }

  private static ImmutableList<TextEdit> shell(HealthCommand command) {
    String line = command.arguments().stream().map(Text::value).collect(Collectors.joining(" "));
    return JsonEdits.replace(command.list(), "[\"CMD-SHELL\", " + JsonEdits.quoted(line) + "]");
  }
}
