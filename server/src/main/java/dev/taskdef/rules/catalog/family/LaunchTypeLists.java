package dev.taskdef.rules.catalog.family;

import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.FAMILY;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import java.util.HashMap;
import java.util.Map;

/** What is wrong with the list of launch types. */
final class LaunchTypeLists {
  private static final String LIST = "requiresCompatibilities";
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html";

  private LaunchTypeLists() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(
        new TaskCheck(
            page("compat-duplicate")
                .summary("A launch type is listed twice")
                .why("The second mention says nothing; perhaps another launch type was meant.")
                .bad(
                    FamilyExamples.root("\"requiresCompatibilities\": [\"EC2\", <|\"EC2\"|>]"),
                    FamilyExamples.root("\"requiresCompatibilities\": [\"EC2\"]"))
                .good(FamilyExamples.root("\"requiresCompatibilities\": [\"EC2\"]"))
                .build(),
            LaunchTypeLists::duplicates),
        new TaskCheck(
            page("compat-contradiction")
                .summary("The launch types exclude each other")
                .why(
                    "FARGATE wants network mode awsvpc, and EXTERNAL (ECS Anywhere) does not have it. One definition cannot serve both.")
                .bad(
                    FamilyExamples.root(
                        "\"requiresCompatibilities\": <|[\"FARGATE\", \"EXTERNAL\"]|>"))
                .good(FamilyExamples.root("\"requiresCompatibilities\": [\"EC2\", \"EXTERNAL\"]"))
                .build(),
            LaunchTypeLists::contradiction));
  }

  private static void duplicates(TaskDefinition task, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Text type : task.root().map(r -> r.texts(LIST)).orElse(ImmutableList.of())) {
      Text first = seen.putIfAbsent(type.value(), type);
      if (first != null) {
        report
            .at(type.node(), "\"" + type.value() + "\" is listed already.")
            .related(first.node(), "The first mention.")
            .suggested("Remove the second mention", () -> JsonEdits.removeElement(type.node()));
      }
    }
  }

  private static void contradiction(TaskDefinition task, Report report) {
    if (task.facts().onFargate() && task.facts().launchTypes().includes(LaunchType.EXTERNAL)) {
      task.root()
          .flatMap(r -> r.array(LIST))
          .ifPresent(
              list ->
                  report.at(
                      list,
                      "No network mode suits both: FARGATE knows awsvpc only, and EXTERNAL does not have it."));
    }
  }

  private static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(FAMILY).severity(WARNING).basis(Basis.PRACTICE).seeAlso(PAGE);
  }
}
