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
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Rules on the key and the value of a tag. */
final class TagTexts {
  private static final String RESERVED = "aws:";
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
  private static final String GOOD = "{ \"key\": \"team\", \"value\": \"shop\" }";

  private TagTexts() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(
        length("tag-key-length", "key", 128, "<|\"" + "k".repeat(129) + "\"|>, \"value\": \"1\""),
        length(
            "tag-value-length",
            "value",
            256,
            "\"note\", \"value\": <|\"" + "v".repeat(257) + "\"|>"),
        new TaskCheck(
            spec("tag-characters", "A tag holds characters that tags do not allow")
                .why(
                    "Keys and values of tags are made of letters, digits and spaces of any language, and of _ . : / = + - @.")
                .bad(
                    tag("<|\"cost&center\"|>, \"value\": \"7\""),
                    tag("\"cost-center\", \"value\": \"7\""))
                .good(tag("\"cost center\", \"value\": \"k+s@b/7\""))
                .build(),
            (task, report) -> each(task, (role, text) -> characters(text, report))),
        new TaskCheck(
            spec("tag-aws-prefix", "A tag begins with the prefix that AWS reserves")
                .why(
                    "Keys and values that begin with aws:, in any case, belong to AWS itself, and nobody else can set them.")
                .bad(
                    tag("<|\"aws:team\"|>, \"value\": \"shop\""),
                    tag("\"team\", \"value\": \"shop\""))
                .good(FamilyExamples.tags(GOOD))
                .build(),
            (task, report) -> each(task, (role, text) -> prefix(role, text, report))));
  }

  /** The tags of a task that are objects. */
  static ImmutableList<Block> tags(TaskDefinition task) {
    return task.root().map(r -> r.blocks("tags")).orElse(ImmutableList.of());
  }

  private static void each(TaskDefinition task, BiConsumer<String, Text> check) {
    for (Block tag : tags(task)) {
      tag.text("key").ifPresent(key -> check.accept("key", key));
      tag.text("value").ifPresent(value -> check.accept("value", value));
    }
  }

  private static TaskCheck length(String id, String role, int most, String bad) {
    RuleSpec spec =
        spec(id, "The " + role + " of a tag is longer than " + most + " characters")
            .why("The " + role + " of a tag may have " + most + " characters.")
            .bad(tag(bad))
            .good(FamilyExamples.tags(GOOD))
            .build();
    return new TaskCheck(
        spec,
        (task, report) ->
            each(
                task,
                (found, text) -> {
                  int length = text.value().codePointCount(0, text.value().length());
                  if (found.equals(role) && length > most) {
                    report.at(
                        text.node(),
                        "This "
                            + role
                            + " has "
                            + length
                            + " characters; "
                            + most
                            + " are allowed.");
                  }
                }));
  }

  private static void characters(Text text, Report report) {
    if (!ODD.matcher(text.value()).find()) {
      return;
    }
    String mended = ODD.matcher(text.value()).replaceAll("-");
    report
        .at(
            text.node(),
            "Tags allow letters, digits, spaces and _ . : / = + - @ only, which this text goes beyond.")
        .suggested(
            "Put hyphens in their place",
            () -> JsonEdits.replace(text.node(), JsonEdits.quoted(mended)));
  }

  private static void prefix(String role, Text text, Report report) {
    if (!text.value().toLowerCase(Locale.ROOT).startsWith(RESERVED)) {
      return;
    }
    String rest = text.value().substring(RESERVED.length());
    var finding =
        report.at(
            text.node(),
            "The prefix aws: is reserved; the " + role + " of a tag may not begin with it.");
    if (!rest.isEmpty()) {
      finding.suggested(
          "Remove the prefix", () -> JsonEdits.replace(text.node(), JsonEdits.quoted(rest)));
    }
  }

  private static String tag(String keyAndRest) {
    return FamilyExamples.tags("{ \"key\": " + keyAndRest + " }");
  }

  private static RuleSpec.Builder spec(String id, String summary) {
    return RuleSpec.named(id)
        .topic(FAMILY)
        .severity(ERROR)
        .basis(DOCUMENTED)
        .summary(summary)
        .seeAlso(TagCounts.PAGE);
  }
}
