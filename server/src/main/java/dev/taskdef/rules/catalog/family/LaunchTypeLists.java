package dev.taskdef.rules.catalog.family;

import static dev.taskdef.rules.Severity.HINT;
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
import dev.taskdef.syntax.Place;
import java.util.HashMap;
import java.util.Map;

/** What is wrong with the list of launch types. */
final class LaunchTypeLists {
  private static final String LIST = "requiresCompatibilities";
  private static final String FARGATE =
      """
      {
        "family": "web",%s
        "networkMode": "awsvpc",
        "cpu": "256",
        "memory": "512",
        "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }]
      }
      """;
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
            LaunchTypeLists::contradiction),
        new TaskCheck(
            page("compat-missing")
                .severity(HINT)
                .summary("The task looks meant for Fargate, but does not name it")
                .why(
                    "Without `requiresCompatibilities` ECS registers the definition without looking at what Fargate needs, and mistakes come out"
                        + " when the task is started. With FARGATE in the list they are refused, and found here, before.")
                .bad(
                    FARGATE.formatted("").replace("\"family\"", "<|\"family\"|>"),
                    FARGATE.formatted("\n  \"requiresCompatibilities\": [\"FARGATE\"],"))
                .good(FARGATE.formatted("\n  \"requiresCompatibilities\": [\"FARGATE\"],"))
                .good(FamilyExamples.family("\"web\""))
                .build(),
            LaunchTypeLists::unnamed));
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

  private static void unnamed(TaskDefinition task, Report report) {
    boolean meant =
        task.facts().networkMode().is("awsvpc") && task.has("cpu") && task.has("memory");
    if (!meant || !task.lacks(LIST) || !task.facts().launchTypes().absent()) {
      return;
    }
    task.root()
        .filter(r -> !r.mentions(LIST))
        .flatMap(r -> r.member("family"))
        .ifPresent(
            family ->
                report
                    .at(
                        family.key(),
                        "This task looks meant for Fargate; name FARGATE in \"requiresCompatibilities\", and ECS checks it for Fargate at"
                            + " registration.")
                    .suggested(
                        "Add \"requiresCompatibilities\": [\"FARGATE\"]",
                        () ->
                            JsonEdits.insertMember(
                                family.object(), LIST, "[\"FARGATE\"]", Place.after("family"))));
  }

  private static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(FAMILY).severity(WARNING).basis(Basis.PRACTICE).seeAlso(PAGE);
  }
}
