package dev.taskdef.rules.catalog.family;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.FAMILY;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
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
            TagCounts::duplicates));
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
}
