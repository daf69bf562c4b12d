package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Flag;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import java.util.function.Predicate;

/** A volume that is configured in two ways at once. */
public final class VolumeSeveralKinds implements TaskRule {
  private static final ImmutableList<String> KINDS =
      ImmutableList.of(
          "host",
          "dockerVolumeConfiguration",
          "efsVolumeConfiguration",
          "s3filesVolumeConfiguration",
          "fsxWindowsFileServerVolumeConfiguration",
          "configuredAtLaunch");
  private static final RuleSpec SPEC =
      RuleSpec.named("volume-several-kinds")
          .topic(VOLUME)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("A volume is configured as two kinds of volume at once")
          .why(
              "A volume is one thing: a directory of the host, a Docker volume, a file system of EFS, S3 Files or FSx, or an EBS volume that is"
                  + " configured at launch. ECS refuses a volume that names two of them, also where one of them is an empty `host`.")
          .serverMessage(
              "When the volume parameter is specified, only one volume configuration type should be used.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html")
          .bad(
              VolumeExamples.volume(
                  "\"host\": {}, <|\"efsVolumeConfiguration\"|>: { \"fileSystemId\": \"fs-0123456789abcdef0\" }"),
              VolumeExamples.volume(
                  "\"efsVolumeConfiguration\": { \"fileSystemId\": \"fs-0123456789abcdef0\" }"))
          .good(VolumeExamples.volume("\"host\": {}"))
          .good(VolumeExamples.volume("\"host\": {}, \"configuredAtLaunch\": false"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    for (Volume volume : task.volumes()) {
      ImmutableList<JsonMember> kinds =
          KINDS.stream()
              .filter(kind -> isConfigured(volume.block(), kind, task.facts()))
              .flatMap(kind -> volume.block().member(kind).stream())
              .collect(ImmutableList.toImmutableList());
      if (kinds.size() > 1) {
        report(kinds, report);
      }
    }
  }

  private static boolean isConfigured(Block volume, String kind, TaskFacts facts) {
    if (kind.equals("configuredAtLaunch")) {
      return volume.flag(kind).filter(Flag::value).isPresent();
    }
    return volume
        .block(kind)
        .map(Block::node)
        .filter(Predicate.not(JsonObject::hasOpenMembers))
        .filter(node -> !facts.consumer().stripsEmpty() || !node.members().isEmpty())
        .isPresent();
  }

  private static void report(ImmutableList<JsonMember> kinds, Report report) {
    ImmutableList<String> names =
        kinds.stream().map(JsonMember::name).collect(ImmutableList.toImmutableList());
    Finding finding =
        report.at(
            kinds.get(1).key(),
            "A volume is of one kind only; this one has " + Nearest.list(names) + ". Keep one.");
    // The empty or plainest kind comes first, and is the likeliest left-over.
    for (JsonMember kind : kinds) {
      finding.related(kind.key(), "One of its kinds.");
    }
    for (JsonMember kept : kinds.reverse()) {
      finding.suggested(
          "Keep \"" + kept.name() + "\" only",
          () ->
              JsonEdits.removeMembers(kinds.stream().filter(kind -> !kind.equals(kept)).toList()));
    }
  }
}
