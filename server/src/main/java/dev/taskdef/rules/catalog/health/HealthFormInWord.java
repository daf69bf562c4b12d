package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.AGENT;
import static dev.taskdef.rules.Severity.ERROR;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "CMD-SHELL, curl …" in one word: the list's commas went into the string. */
public final class HealthFormInWord implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("health-form-in-word")
          .topic(HEALTH)
          .severity(ERROR)
          .basis(AGENT)
          .summary("CMD or CMD-SHELL and the command stand in one word")
          .why(
              "The console shows a health check as one line with commas; in JSON it is a list, and CMD or CMD-SHELL is a word of its own."
                  + " In one word it is taken for the name of a program, and the check fails every time.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .bad(
              HealthExamples.command("[<|\"CMD-SHELL, curl -f http://localhost/ || exit 1\"|>]"),
              HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .good(HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .build();
  private static final Pattern FORM =
      Pattern.compile("(CMD-SHELL|CMD)(?:\\s*,\\s*|\\s+)(\\S.*)", Pattern.DOTALL);

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    HealthCommand.of(container)
        .filter(c -> c.words().size() == 1 && c.form().isPresent())
        .ifPresent(c -> check(c, report));
  }

  private static void check(HealthCommand command, Report report) {
    Text word = command.form().orElseThrow();
    Matcher matcher = FORM.matcher(word.value());
    if (matcher.matches()) {
      report
          .at(
              word.node(),
              "The list's first word must be "
                  + matcher.group(1)
                  + " alone; as it is, all of this is taken for the name of one program.")
          .safe(
              "Split into \"CMD-SHELL\" and the command line",
              () -> split(command, matcher.group(2)));
    }
  }

  private static ImmutableList<TextEdit> split(HealthCommand command, String line) {
    return JsonEdits.replace(command.list(), "[\"CMD-SHELL\", " + JsonEdits.quoted(line) + "]");
  }
}
