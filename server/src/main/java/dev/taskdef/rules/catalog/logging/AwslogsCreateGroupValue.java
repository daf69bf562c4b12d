package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LOGGING;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Locale;
import java.util.Optional;

/** {@code awslogs-create-group} with a text other than "true". */
public final class AwslogsCreateGroupValue implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("awslogs-create-group-value")
          .topic(LOGGING)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("`awslogs-create-group` says something other than \"true\"")
          .why(
              "ECS takes the one value \"true\" for this option. Where the log group is not to be made, the option is left out; \"false\" is"
                  + " refused. Other ways of saying yes are at least doubtful.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html")
          .bad(example(", <|\"awslogs-create-group\": \"false\"|>"), example(""))
          .good(example(", \"awslogs-create-group\": \"true\""))
          .build();

  private static String example(String more) {
    return Examples.container(
        "\"logConfiguration\": {\n        \"logDriver\": \"awslogs\",\n        \"options\": { \"awslogs-group\": \"/ecs/web\", \"awslogs-region\": \"eu-west-1\""
            + more
            + " }\n      }");
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Optional<Block> options =
        container.block().block("logConfiguration").flatMap(b -> b.block("options"));
    if (container.logDriver().filter(d -> d.value().equals("awslogs")).isPresent()) {
      options
          .flatMap(o -> o.text("awslogs-create-group"))
          .filter(t -> !t.value().equals("true"))
          .ifPresent(
              t -> report(options.get().member("awslogs-create-group").orElseThrow(), t, report));
    }
  }

  private static void report(JsonMember member, Text value, Report report) {
    if (value.value().toLowerCase(Locale.ROOT).equals("false")) {
      report
          .at(
              member,
              "ECS takes only \"true\" for awslogs-create-group; leave the option out to have no group made.")
          .safe("Remove \"awslogs-create-group\"", () -> JsonEdits.removeMember(member));
    } else {
      report
          .at(
              member,
              "awslogs-create-group is \"" + value.value() + "\"; ECS takes only \"true\" here.")
          .severity(WARNING)
          .suggested("Change to \"true\"", () -> JsonEdits.replace(value.node(), "\"true\""));
    }
  }
}
