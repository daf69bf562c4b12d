package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Optional;

/** What is wrong with the storage that lives as long as the task. */
final class EphemeralStorage {
  private static final long LEAST = 21;
  private static final long MOST = 200;
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html";

  private EphemeralStorage() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(range(), fargate());
  }

  private static TaskCheck range() {
    return new TaskCheck(
        page("ephemeral-range")
            .basis(Basis.SERVER)
            .summary("The ephemeral storage is smaller or larger than Fargate offers")
            .why(
                "A Fargate task has 20 GiB of storage that lives as long as the task. Whoever needs more asks for 21 to 200 GiB; to get the"
                    + " 20 GiB, leave `ephemeralStorage` out.")
            .serverMessage("EphemeralStorage size should be {bound}")
            .bad(
                Examples.fargate("\"ephemeralStorage\": { \"sizeInGiB\": <|300|> }", ""),
                Examples.fargate("\"ephemeralStorage\": { \"sizeInGiB\": 200 }", ""))
            .bad(
                Examples.fargate("\"ephemeralStorage\": { \"sizeInGiB\": <|20|> }", ""),
                Examples.fargate("", ""))
            .good(Examples.fargate("\"ephemeralStorage\": { \"sizeInGiB\": 21 }", ""))
            .good(Examples.fargate("\"ephemeralStorage\": { \"sizeInGiB\": ${SIZE} }", ""))
            .build(),
        (task, report) ->
            storage(task)
                .flatMap(s -> s.number("sizeInGiB"))
                .filter(size -> size.value() < LEAST || size.value() > MOST)
                .ifPresent(size -> range(size, task, report)));
  }

  private static void range(Whole size, TaskDefinition task, Report report) {
    Finding finding =
        report.at(
            size.node(),
            "Ephemeral storage is "
                + LEAST
                + " to "
                + MOST
                + " GiB; 20 GiB is what a task has without it.");
    finding.answering("bound", size.value() < LEAST ? "at least " + LEAST : "at most " + MOST);
    if (size.value() < LEAST) {
      finding.suggested(
          "Remove \"ephemeralStorage\"",
          () -> member(task).map(JsonEdits::removeMember).orElse(ImmutableList.of()));
    }
    long nearest = size.value() < LEAST ? LEAST : MOST;
    finding.suggested(
        "Change to " + nearest, () -> JsonEdits.replace(size.node(), Long.toString(nearest)));
  }

  private static TaskCheck fargate() {
    return new TaskCheck(
        page("ephemeral-not-fargate")
            .basis(Basis.SERVER)
            .summary("Ephemeral storage is asked for, but FARGATE is not among the launch types")
            .why(
                "Only Fargate has storage of a size to choose. ECS refuses it unless `requiresCompatibilities` names FARGATE, also for tasks"
                    + " that would run on Fargate only.")
            .serverMessage("Tasks using the EC2 launch type do not support EphemeralStorage.")
            .bad(
                Examples.task(
                    "\"family\": \"web\",\n  <|\"ephemeralStorage\"|>: { \"sizeInGiB\": 40 }", ""))
            .bad(
                Examples.task(
                    "\"family\": \"web\",\n  \"requiresCompatibilities\": [\"EC2\"],\n  <|\"ephemeralStorage\"|>: { \"sizeInGiB\": 40 }",
                    ""),
                Examples.task("\"family\": \"web\",\n  \"requiresCompatibilities\": [\"EC2\"]", ""))
            .good(Examples.fargate("\"ephemeralStorage\": { \"sizeInGiB\": 40 }", ""))
            .good(
                Examples.task(
                    "\"family\": \"web\",\n  \"requiresCompatibilities\": [\"${LAUNCH}\"],\n  \"ephemeralStorage\": { \"sizeInGiB\": 40 }",
                    ""))
            .build(),
        (task, report) ->
            member(task)
                .filter(m -> storage(task).isPresent() && isSurelyElsewhere(task))
                .ifPresent(m -> fargate(m, task, report)));
  }

  private static boolean isSurelyElsewhere(TaskDefinition task) {
    Block root = task.root().orElseThrow();
    boolean listed =
        root.isComplete("requiresCompatibilities")
            && root.texts("requiresCompatibilities").stream()
                .map(Text::value)
                .noneMatch(v -> v.equalsIgnoreCase("FARGATE"));
    return listed
        || task.lacks("requiresCompatibilities") && !root.mentions("requiresCompatibilities");
  }

  private static void fargate(JsonMember storage, TaskDefinition task, Report report) {
    report
        .at(
            storage.key(),
            "ephemeralStorage is for Fargate: ECS refuses it unless \"requiresCompatibilities\" names FARGATE.")
        .suggested("Remove \"ephemeralStorage\"", () -> JsonEdits.removeMember(storage))
        .suggested(
            "Add FARGATE to \"requiresCompatibilities\"",
            () -> looksMeantForFargate(task) ? added(storage, task) : ImmutableList.of());
  }

  // Else Fargate would miss more than its name.
  private static boolean looksMeantForFargate(TaskDefinition task) {
    return task.has("cpu") && task.has("memory") && task.facts().networkMode().is("awsvpc");
  }

  private static ImmutableList<TextEdit> added(JsonMember storage, TaskDefinition task) {
    Optional<JsonArray> list = task.root().flatMap(r -> r.array("requiresCompatibilities"));
    if (list.isPresent()) {
      return JsonEdits.appendElement(list.get(), "\"FARGATE\"");
    }
    return storage.object().member("requiresCompatibilities").isPresent()
        ? ImmutableList.of()
        : JsonEdits.insertMember(
            storage.object(), "requiresCompatibilities", "[\"FARGATE\"]", Place.after("family"));
  }

  private static Optional<Block> storage(TaskDefinition task) {
    return task.root().flatMap(r -> r.block("ephemeralStorage"));
  }

  private static Optional<JsonMember> member(TaskDefinition task) {
    return storage(task).map(Block::node).flatMap(JsonValue::member);
  }

  private static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(VOLUME).severity(ERROR).seeAlso(PAGE);
  }
}
