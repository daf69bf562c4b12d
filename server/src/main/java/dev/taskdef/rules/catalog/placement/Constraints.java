package dev.taskdef.rules.catalog.placement;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.TextRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with constraints on where a task may be placed. */
final class Constraints {
  private static final int MOST = 10;
  private static final Pattern NAMED = Pattern.compile("attribute:([\\w./-]+)");
  private static final ImmutableSet<String> OF_MANAGED_INSTANCES =
      ImmutableSet.of(
          "ecs.subnet-id", "ecs.availability-zone", "ecs.cpu-architecture", "ecs.instance-type");
  private static final String QUERIES =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html";
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html";
  private static final String GOOD = "\"attribute:ecs.instance-type =~ t3.*\"";

  private Constraints() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(syntax(), missing(), tooMany(), attributes());
  }

  private static TaskCheck syntax() {
    return new TaskCheck(
        PlacementRules.page("placement-expression-syntax")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .summary("The expression of a placement constraint is not one of the query language")
            .why(
                """
                An expression compares: a subject (attribute:name, task:group, or a property of the instance such as agentVersion), an
                operator (==, !=, >, >=, <, <=, =~, !~, in, exists and their words) and an argument. Comparisons are joined with and, or and
                not. ECS refuses what it cannot read.""")
            .seeAlso(QUERIES)
            .bad(
                constraint("<|\"attributes:ecs.instance-type == t3.micro\"|>"),
                constraint("\"attribute:ecs.instance-type == t3.micro\""))
            .bad(
                constraint("<|\"attribute:stack = prod\"|>"),
                constraint("\"attribute:stack == prod\""))
            .bad(constraint("<|\"(attribute:stack == prod\"|>"))
            .bad(constraint("<|\"attribute:stack == prod attribute:disk exists\"|>"))
            .good(constraint(GOOD))
            .good(
                constraint(
                    "\"attribute:ecs.availability-zone in [eu-west-1a, eu-west-1b] and not (attribute:old exists)\""))
            .good(constraint("\"task:group == service:${SERVICE}\""))
            .build(),
        (task, report) ->
            constraints(task)
                .flatMap(c -> c.text("expression").stream())
                .filter(e -> !e.value().isBlank())
                .forEach(e -> syntax(e, report)));
  }

  private static void syntax(Text expression, Report report) {
    ClusterQuery.problemIn(expression.value())
        .ifPresent(
            problem -> {
              Finding finding = report.at(expression.node(), problem.message());
              problem
                  .mended()
                  .ifPresent(
                      mended ->
                          finding.suggested(
                              "Change to \"" + mended + "\"",
                              () ->
                                  JsonEdits.replace(expression.node(), JsonEdits.quoted(mended))));
            });
  }

  private static TaskCheck missing() {
    return new TaskCheck(
        PlacementRules.page("placement-expression-missing")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("A placement constraint has no expression")
            .why(
                "A constraint of type memberOf names the instances that come into question by an expression; without one it says nothing.")
            .seeAlso(PAGE)
            .bad(Examples.task(root("<|{|> \"type\": \"memberOf\" }"), ""))
            .bad(constraint("<|\"\"|>"))
            .good(constraint(GOOD))
            .build(),
        (task, report) ->
            constraints(task)
                .forEach(
                    c -> {
                      boolean empty =
                          c.text("expression").filter(e -> e.value().isBlank()).isPresent();
                      if (empty) {
                        report.at(c.value("expression").orElseThrow(), "The expression is empty.");
                      } else if (c.lacks("expression")
                          && c.hasOnly("type")
                          && c.text("type").filter(t -> t.value().equals("memberOf")).isPresent()) {
                        report.at(
                            c.node(),
                            TextRange.of(c.node().start(), c.node().start() + 1),
                            "A constraint of type memberOf needs an \"expression\".");
                      }
                    }));
  }

  private static TaskCheck tooMany() {
    String eleven =
        Stream.generate(() -> "{ \"type\": \"memberOf\", \"expression\": " + GOOD + " }")
            .limit(MOST + 1)
            .collect(Collectors.joining(", "));
    return new TaskCheck(
        PlacementRules.page("placement-too-many")
            .severity(ERROR)
            .basis(Basis.DOCUMENTED)
            .summary("A task definition has more than ten placement constraints")
            .why(
                "A task may have ten constraints, those of the service or of run-task included. Several comparisons can stand in one"
                    + " expression, joined with and.")
            .seeAlso(PAGE)
            .bad(
                Examples.task(
                    "\"family\": \"web\",\n  \"placementConstraints\": <|[" + eleven + "]|>", ""))
            .good(constraint(GOOD))
            .build(),
        (task, report) ->
            task.root()
                .flatMap(r -> r.array("placementConstraints"))
                .filter(list -> list.elements().size() > MOST)
                .ifPresent(
                    list ->
                        report.at(
                            list,
                            list.elements().size()
                                + " constraints; a task definition may have ten.")));
  }

  private static TaskCheck attributes() {
    return new TaskCheck(
        PlacementRules.page("placement-mi-attribute")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("A placement constraint names an attribute that Managed Instances do not have")
            .why(
                "Managed Instances have the attributes ecs.subnet-id, ecs.availability-zone, ecs.cpu-architecture and ecs.instance-type, and"
                    + " no others.")
            .seeAlso(PAGE)
            .bad(managed("<|\"attribute:stack == prod\"|>"))
            .good(managed(GOOD))
            .good(constraint("\"attribute:stack == prod\""))
            .build(),
        (task, report) -> {
          if (task.facts().launchTypes().includes(LaunchType.MANAGED_INSTANCES)) {
            constraints(task)
                .flatMap(c -> c.text("expression").stream())
                .forEach(e -> attributes(e, report));
          }
        });
  }

  private static void attributes(Text expression, Report report) {
    Matcher named = NAMED.matcher(expression.value());
    while (named.find()) {
      if (!OF_MANAGED_INSTANCES.contains(named.group(1))) {
        report.at(
            expression.node(),
            "Managed Instances have no attribute \""
                + named.group(1)
                + "\", only "
                + String.join(", ", OF_MANAGED_INSTANCES)
                + ".");
        return;
      }
    }
  }

  private static Stream<Block> constraints(TaskDefinition task) {
    return task.root().stream().flatMap(r -> r.blocks("placementConstraints").stream());
  }

  private static String constraint(String expression) {
    return Examples.task(
        root("{ \"type\": \"memberOf\", \"expression\": " + expression + " }"), "");
  }

  private static String managed(String expression) {
    return Examples.task(
        root("{ \"type\": \"memberOf\", \"expression\": " + expression + " }")
            + ",\n  \"requiresCompatibilities\": [\"MANAGED_INSTANCES\"]",
        "");
  }

  private static String root(String constraint) {
    return "\"family\": \"web\",\n  \"placementConstraints\": [" + constraint + "]";
  }
}
