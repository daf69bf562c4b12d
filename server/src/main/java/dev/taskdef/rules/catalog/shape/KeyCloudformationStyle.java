package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.shape.Respelled.Style;
import dev.taskdef.schema.Parameters;
import java.util.function.Supplier;

/** A file whose keys begin with capitals, as in CloudFormation: one finding, one fix. */
final class KeyCloudformationStyle implements TaskRule {
  /** One or two such keys are slips of their own. */
  private static final int A_STYLE = 3;

  private static final RuleSpec SPEC =
      KeyRules.page("key-cloudformation-style")
          .summary("The keys are properties of CloudFormation")
          .why(
              """
              CloudFormation writes the members of a definition with capitals: `ContainerDefinitions`, `Name`, `LogConfiguration`. The
              API and everything that registers a definition through it want `containerDefinitions`, `name`, `logConfiguration`. One fix
              converts all keys of the file.""")
          .seeAlso(
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ecs-taskdefinition.html")
          .bad(
              """
              {
                <|"Family"|>: "web",
                "ContainerDefinitions": [{ "Name": "web", "Image": "nginx:1.27", "Memory": 512 }]
              }
              """,
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
              }
              """)
          .good(KeyExamples.good())
          .build();

  private final Supplier<Parameters> language;

  KeyCloudformationStyle(Supplier<Parameters> language) {
    this.language = language;
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    ImmutableList<Respelled> keys = Respelled.in(task, Style.PASCAL, language);
    if (keys.size() < A_STYLE) {
      return;
    }
    Respelled first = keys.get(0);
    report
        .at(
            first.member().key(),
            "\""
                + first.member().name()
                + "\" and "
                + (keys.size() - 1)
                + " more keys are spelled as in CloudFormation. ECS wants a small first letter: \""
                + first.right()
                + "\".")
        .safe("Convert all " + keys.size() + " keys", () -> Respelled.rename(keys));
    keys.forEach(k -> report.silenceInside(k.member().key().range()));
  }
}
