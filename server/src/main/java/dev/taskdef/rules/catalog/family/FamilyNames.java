package dev.taskdef.rules.catalog.family;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.FAMILY;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import java.util.regex.Pattern;

/** What may not be the name of a family. */
final class FamilyNames {
  private static final int LONGEST = 255;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern BEFORE_NAME = Pattern.compile("arn:.*:task-definition/");
  private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9_-]+:\\d+");
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html";

  private FamilyNames() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(
        new TaskCheck(
            RuleSpec.named("family-length")
                .topic(FAMILY)
                .severity(ERROR)
                .basis(Basis.DOCUMENTED)
                .summary("The family's name is longer than 255 characters")
                .why("A family is named with up to 255 letters, digits, hyphens and underscores.")
                .seeAlso(PAGE)
                .bad(FamilyExamples.family("<|\"" + "web-".repeat(64) + "\"|>"))
                .good(FamilyExamples.family("\"web\""))
                .build(),
            FamilyNames::length),
        new TaskCheck(
            RuleSpec.named("family-with-revision")
                .topic(FAMILY)
                .severity(ERROR)
                .basis(Basis.SERVER)
                .summary("The family's name carries a revision")
                .why(
                    "ECS counts the revisions of a family itself: each registration makes the next one. `web:12` names a revision that"
                        + " exists, in a service or in run-task; a definition names the family alone.")
                .serverMessage("Family contains invalid characters.")
                .seeAlso(PAGE)
                .bad(FamilyExamples.family("<|\"web:12\"|>"), FamilyExamples.family("\"web\""))
                .good(FamilyExamples.family("\"web-12\""))
                .build(),
            FamilyNames::revision),
        new TaskCheck(
            RuleSpec.named("family-pattern")
                .topic(FAMILY)
                .severity(ERROR)
                .basis(Basis.SERVER)
                .summary("The family's name holds characters that ECS refuses")
                .why(
                    "A family is named with letters of the English alphabet, digits, hyphens and underscores: no dots, slashes, colons"
                        + " or blanks. The name becomes part of the ARN of every revision.")
                .serverMessage("Family contains invalid characters.")
                .seeAlso(PAGE)
                .bad(FamilyExamples.family("<|\"web.app\"|>"), FamilyExamples.family("\"web-app\""))
                .bad(
                    FamilyExamples.family(
                        "<|\"arn:aws:ecs:eu-west-1:210987654321:task-definition/web:12\"|>"),
                    FamilyExamples.family("\"web\""))
                .good(FamilyExamples.family("\"web_app-2\""))
                .good(FamilyExamples.family("\"web.${STAGE}\""))
                .build(),
            FamilyNames::characters));
  }

  private static void length(TaskDefinition task, Report report) {
    task.text("family")
        .filter(f -> f.value().length() > LONGEST)
        .ifPresent(
            f ->
                report.at(
                    f.node(),
                    "The family's name has "
                        + f.value().length()
                        + " characters; "
                        + LONGEST
                        + " are allowed."));
  }

  private static void revision(TaskDefinition task, Report report) {
    task.text("family")
        .filter(f -> REVISION.matcher(f.value()).matches())
        .ifPresent(
            f -> {
              String name = f.value().substring(0, f.value().indexOf(':'));
              report
                  .at(
                      f.node(),
                      "\""
                          + f.value()
                          + "\" names a revision; ECS numbers revisions itself, so write the family alone.")
                  .safe(
                      "Change to \"" + name + "\"",
                      () -> JsonEdits.replace(f.node(), JsonEdits.quoted(name)));
            });
  }

  private static void characters(TaskDefinition task, Report report) {
    task.text("family")
        .filter(f -> !NAME.matcher(f.value()).matches() && !REVISION.matcher(f.value()).matches())
        .ifPresent(f -> reportCharacters(f, report));
  }

  private static void reportCharacters(Text family, Report report) {
    if (family.value().isBlank()) {
      report.at(family.node(), "The family has no name; all revisions share it, so it needs one.");
      return;
    }
    Finding finding =
        report.at(
            family.node(),
            "\""
                + family.value()
                + "\" cannot be the name of a family: use letters, digits, hyphens and underscores only.");
    String mended = mended(family.value());
    if (NAME.matcher(mended).matches()) {
      finding.suggested(
          "Change to \"" + mended + "\"",
          () -> JsonEdits.replace(family.node(), JsonEdits.quoted(mended)));
    }
  }

  private static String mended(String family) {
    String name = BEFORE_NAME.matcher(family).replaceFirst("");
    if (REVISION.matcher(name).matches()) {
      return name.substring(0, name.indexOf(':'));
    }
    return name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-|-$", "");
  }
}
