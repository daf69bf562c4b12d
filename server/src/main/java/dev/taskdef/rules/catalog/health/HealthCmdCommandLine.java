package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.AGENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.HEALTH;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.regex.Pattern;

/** {@code CMD} with a whole command line in one word: the runtime looks for a file of that name. */
public final class HealthCmdCommandLine implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("health-cmd-command-line")
          .topic(HEALTH)
          .severity(ERROR)
          .basis(AGENT)
          .summary("A health check of form CMD holds a whole command line in one word")
          .why(
              """
              CMD runs the words of the list directly: the first word after it names the program, each further word is one argument, and
              there is no shell. A whole command line in one word is therefore taken for the name of a file, blanks and all, and `||`, `&&`
              or `|` mean nothing. The check fails every time, and ECS replaces a task that is perfectly well. CMD-SHELL hands the text to
              the container's shell, which is what such a text needs.""")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html")
          .covers("health-cmd-single-string")
          .bad(
              """
              {
                "family": "web",
                "containerDefinitions": [
                  {
                    "name": "web",
                    "image": "nginx:1.27",
                    "memory": 512,
                    "healthCheck": {
                      "command": [<|"CMD"|>, "curl -f http://localhost:8080/ || exit 1"]
                    }
                  }
                ]
              }
              """,
              """
              {
                "family": "web",
                "containerDefinitions": [
                  {
                    "name": "web",
                    "image": "nginx:1.27",
                    "memory": 512,
                    "healthCheck": {
                      "command": ["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"]
                    }
                  }
                ]
              }
              """)
          .good(
              """
              {
                "family": "web",
                "containerDefinitions": [
                  {
                    "name": "web",
                    "image": "nginx:1.27",
                    "memory": 512,
                    "healthCheck": { "command": ["CMD", "curl", "-f", "http://localhost:8080/"] }
                  }
                ]
              }
              """)
          .build();
  private static final Pattern OPERATOR = Pattern.compile("\\|\\||&&|[|;<>`]|\\$\\(|\\$[A-Za-z_{]");
  private static final Pattern BEYOND_WORDS = Pattern.compile("[|;<>`&$\"'\\\\*?(){}]");
  private static final Pattern EXIT_ONE = Pattern.compile("\\s*\\|\\|\\s*exit\\s+1\\s*$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    HealthCommand.of(container)
        .filter(c -> c.words().size() == 2 && c.is("CMD"))
        .ifPresent(
            command ->
                command
                    .word(1)
                    .filter(line -> isCommandLine(line.value()))
                    .ifPresent(line -> report(command, line, report)));
  }

  private static void report(HealthCommand command, Text line, Report report) {
    Text form = command.form().orElseThrow();
    Finding finding =
        report
            .at(
                form.node(),
                "CMD starts the program named by the next word, without a shell. \""
                    + line.value()
                    + "\" is no program but a whole command line, so this check fails every time. Use CMD-SHELL.")
            .related(line.node(), "This is taken for the name of one file.")
            .safe(
                "Change CMD to CMD-SHELL",
                () -> JsonEdits.replace(form.node(), JsonEdits.quoted("CMD-SHELL")));
    String bare = EXIT_ONE.matcher(line.value().strip()).replaceFirst("");
    if (!BEYOND_WORDS.matcher(bare).find()) {
      finding.suggested(
          "Keep CMD and give every argument its own word",
          () -> JsonEdits.replace(command.list(), "[\"CMD\", " + words(bare) + "]"));
    }
  }

  private static String words(String commandLine) {
    return BLANKS
        .splitAsStream(commandLine.strip())
        .map(JsonEdits::quoted)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static boolean isCommandLine(String word) {
    return BLANKS.matcher(word.strip()).find()
        && (OPERATOR.matcher(word).find() || word.contains("://"));
  }
}
