package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.PRACTICE;
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
import dev.taskdef.text.TextEdit;
import java.util.stream.Collectors;

/** CMD-SHELL with the command line cut into words, of which the shell runs the first only. */
public final class HealthShellManyWords implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("health-shell-many-words")
          .topic(HEALTH)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("CMD-SHELL is followed by more than one word")
          .why(
              "CMD-SHELL takes one string, the whole command line. The shell runs the first word after it and gets the others as $0, $1 and"
                  + " so on, where nothing looks for them: `curl` is run without an address.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .covers("health-cmd-shell-many")
          .bad(
              HealthExamples.command(
                  "[<|\"CMD-SHELL\"|>, \"curl\", \"-f\", \"http://localhost/\"]"),
              HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/\"]"))
          .good(HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/\"]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    HealthCommand.of(container)
        .filter(command -> command.is("CMD-SHELL") && command.words().size() > 2)
        .filter(command -> command.arguments().size() == command.words().size() - 1)
        .ifPresent(
            command ->
                report
                    .at(
                        command.words().get(0),
                        "CMD-SHELL takes the whole command line in one string; the shell runs only \""
                            + command.arguments().get(0).value()
                            + "\" here.")
                    .suggested("Join the words into one command line", () -> join(command)));
  }

  private static ImmutableList<TextEdit> join(HealthCommand command) {
    String line = command.arguments().stream().map(Text::value).collect(Collectors.joining(" "));
    return JsonEdits.replace(command.list(), "[\"CMD-SHELL\", " + JsonEdits.quoted(line) + "]");
  }
}
