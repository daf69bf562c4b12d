package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.regex.Pattern;

/** A container's name with characters that ECS refuses. */
public final class ContainerNamePattern implements ContainerRule {
  private static final int LONGEST = 255;
  private static final RuleSpec SPEC =
      RuleSpec.named("container-name-pattern")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("A container's name holds characters that ECS refuses, or too many")
          .why("A container's name is made of up to 255 letters, digits, hyphens and underscores.")
          .serverMessage("Container.name contains invalid characters.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(
              LifecycleExamples.container("\"essential\": true")
                  .replace("\"web\",\n      \"image\"", "<|\"my web\"|>,\n      \"image\""),
              LifecycleExamples.container("\"essential\": true")
                  .replace("\"web\",\n      \"image\"", "\"my-web\",\n      \"image\""))
          .good(LifecycleExamples.container("\"essential\": true"))
          .build();
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    container.name().filter(n -> !n.value().isEmpty()).ifPresent(name -> check(name, report));
  }

  private static void check(Text name, Report report) {
    if (name.value().length() > LONGEST) {
      report.at(
          name.node(),
          "This name has " + name.value().length() + " characters; " + LONGEST + " are allowed.");
    } else if (!NAME.matcher(name.value()).matches()) {
      Finding finding =
          report.at(
              name.node(),
              "\""
                  + name.value()
                  + "\" cannot be a container's name: use letters, digits, hyphens and underscores.");
      String mended = name.value().strip().replaceAll("[^A-Za-z0-9_-]+", "-");
      finding.suggested(
          "Change to \"" + mended + "\"",
          () -> JsonEdits.replace(name.node(), JsonEdits.quoted(mended)));
    }
  }
}
