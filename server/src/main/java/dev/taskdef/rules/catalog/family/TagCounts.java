package dev.taskdef.rules.catalog.family;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.FAMILY;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules on the tags of a task taken together. */
final class TagCounts {
  static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html";
  private static final int MOST = 50;
  private static final String OWNER = "{ \"key\": \"team\", \"value\": \"shop\" }";

  private TagCounts() {}

  static ImmutableList<TaskCheck> all() {
    String many =
        IntStream.rangeClosed(1, MOST + 1)
            .mapToObj(i -> "{ \"key\": \"k" + i + "\" }")
            .collect(Collectors.joining(", "));
    return ImmutableList.of(
        new TaskCheck(
            RuleSpec.named("tags-too-many")
                .topic(FAMILY)
                .severity(ERROR)
                .basis(DOCUMENTED)
                .summary("A task definition has more than 50 tags")
                .why("A resource of AWS may have 50 tags, and a task definition is one.")
                .seeAlso(PAGE)
                .bad(FamilyExamples.root("\"tags\": <|[" + many + "]|>"))
                .good(FamilyExamples.tags(OWNER))
                .build(),
            TagCounts::count),
        new TaskCheck(
            RuleSpec.named("tag-duplicate")
                .topic(FAMILY)
                .severity(ERROR)
                .basis(DOCUMENTED)
                .summary("Two tags have one key")
                .why(
                    "A key may stand once on a resource. Upper and lower case make different keys.")
                .seeAlso(PAGE)
                .bad(
                    FamilyExamples.tags(
                        OWNER + ", { \"key\": <|\"team\"|>, \"value\": \"billing\" }"),
                    FamilyExamples.tags(OWNER))
                .good(
                    FamilyExamples.tags(OWNER + ", { \"key\": \"Team\", \"value\": \"billing\" }"))
                .build(),
            TagCounts::duplicates),
        noTags(),
        noKey());
  }

  private static TaskCheck noTags() {
    return new TaskCheck(
        RuleSpec.named("tags-empty")
            .topic(FAMILY)
            .severity(ERROR)
            .basis(ISSUE)
            .summary("The list of tags is empty")
            .why(
                "ECS refuses an empty list of tags; a definition without tags leaves `tags` out. Such lists come into files that were"
                    + " copied from a description. The deploy action for GitHub workflows removes them before it registers.")
            .serverMessage("Tags can not be empty.")
            .seeAlso(PAGE)
            .bad(FamilyExamples.root("\"tags\": <|[]|>"), FamilyExamples.family("\"web\""))
            .good(FamilyExamples.tags(OWNER))
            .good(FamilyExamples.tags("${TAGS}"))
            .build(),
        TagCounts::empty);
  }

  private static TaskCheck noKey() {
    return new TaskCheck(
        RuleSpec.named("tag-key-missing")
            .topic(FAMILY)
            .severity(ERROR)
            .basis(DOCUMENTED)
            .summary("A tag has no key")
            .why("A tag has a key of 1 to 128 characters; only its value may be missing or empty.")
            .seeAlso(PAGE)
            .bad(
                FamilyExamples.tags(OWNER + ", { \"key\": <|\"\"|>, \"value\": \"7\" }"),
                FamilyExamples.tags(OWNER))
            .bad(FamilyExamples.tags(OWNER + ", <|{|> \"value\": \"7\" }"))
            .good(FamilyExamples.tags("{ \"key\": \"team\" }"))
            .build(),
        TagCounts::keys);
  }

  private static void count(TaskDefinition task, Report report) {
    task.root()
        .flatMap(r -> r.array("tags"))
        .filter(tags -> tags.elements().size() > MOST)
        .ifPresent(
            tags ->
                report.at(tags, tags.elements().size() + " tags; a task definition may have 50."));
  }

  private static void duplicates(TaskDefinition task, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Block tag : TagTexts.tags(task)) {
      tag.text("key")
          .ifPresent(
              key -> {
                Text first = seen.putIfAbsent(key.value(), key);
                if (first != null) {
                  report
                      .at(
                          key.node(),
                          "Another tag has the key \""
                              + key.value()
                              + "\" too; a key may stand once.")
                      .related(first.node(), "The first tag of this key.")
                      .suggested("Remove this tag", () -> JsonEdits.removeElement(tag.node()));
                }
              });
    }
  }

  private static void empty(TaskDefinition task, Report report) {
    task.root()
        .flatMap(r -> r.array("tags"))
        .filter(tags -> tags.elements().isEmpty() && !tags.hasOpenElements())
        .ifPresent(
            tags -> {
              JsonMember member = tags.member().orElseThrow();
              report
                  .at(
                      tags,
                      task.facts().consumer().stripsEmpty()
                          ? "An empty list of tags; the deploy action leaves it out."
                          : "ECS refuses an empty list of tags; leave \"tags\" out.")
                  .severity(severityOfEmpty(task.facts()))
                  .unnecessary()
                  .safe("Remove \"tags\"", () -> JsonEdits.removeMember(member));
            });
  }

  // The list of a description is part of one finding about the file.
  private static Severity severityOfEmpty(TaskFacts facts) {
    if (facts.kind() == DocumentKind.DESCRIBE_OUTPUT) {
      return Severity.HINT;
    }
    return facts.consumer().stripsEmpty() ? Severity.INFORMATION : ERROR;
  }

  private static void keys(TaskDefinition task, Report report) {
    for (Block tag : TagTexts.tags(task)) {
      boolean empty = tag.text("key").filter(k -> k.value().isEmpty()).isPresent();
      if (empty || tag.lacks("key") && tag.hasOnly("value")) {
        SyntaxNode at = tag.value("key").map(SyntaxNode.class::cast).orElse(tag.node());
        TextRange range = empty ? at.range() : TextRange.of(at.start(), at.start() + 1);
        report
            .at(at, range, "A tag needs a key; only its value may be left out.")
            .suggested("Remove this tag", () -> removal(task, tag));
      }
    }
  }

  // Without its only tag the list would be empty, which ECS refuses.
  private static ImmutableList<TextEdit> removal(TaskDefinition task, Block tag) {
    return TagTexts.tags(task).size() == 1
        ? task.root()
            .flatMap(r -> r.member("tags"))
            .map(JsonEdits::removeMember)
            .orElse(ImmutableList.of())
        : JsonEdits.removeElement(tag.node());
  }
}
