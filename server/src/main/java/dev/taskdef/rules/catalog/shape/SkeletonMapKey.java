package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SHAPE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;

/** The key that a skeleton of the AWS CLI puts into each map. */
public final class SkeletonMapKey implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("skeleton-map-key")
          .topic(SHAPE)
          .severity(WARNING)
          .basis(ISSUE)
          .summary("\"KeyName\" is the example of a skeleton, not a key that anybody wants")
          .why(
              """
              `--generate-cli-skeleton` shows that something is a map by the key `KeyName`. A log driver refuses it as an option that it does
              not know; as a label it only clutters.""")
          .seeAlso("https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html")
          .bad(
              KeyExamples.container(
                  "\"dockerLabels\": { <|\"KeyName\"|>: \"\", \"team\": \"web\" }"),
              KeyExamples.container("\"dockerLabels\": { \"team\": \"web\" }"))
          .good(KeyExamples.container("\"dockerLabels\": { \"KeyName\": \"id\" }"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    for (Container container : task.containers()) {
      Block block = container.block();
      check(block.block("dockerLabels"), report);
      check(block.block("logConfiguration").flatMap(b -> b.block("options")), report);
      check(block.block("firelensConfiguration").flatMap(b -> b.block("options")), report);
    }
    for (Volume volume : task.volumes()) {
      Optional<Block> docker = volume.block().block("dockerVolumeConfiguration");
      for (String map : ImmutableList.of("labels", "driverOpts")) {
        check(docker.flatMap(b -> b.block(map)), report);
      }
    }
  }

  private static void check(Optional<Block> map, Report report) {
    map.filter(m -> m.text(Unfilled.MAP_KEY).filter(t -> t.value().isEmpty()).isPresent())
        .flatMap(m -> m.member(Unfilled.MAP_KEY))
        .ifPresent(member -> say(member, report));
  }

  private static void say(JsonMember member, Report report) {
    report
        .at(member.key(), "\"KeyName\" is left over from a CLI skeleton; replace or remove it.")
        .safe("Remove \"KeyName\"", () -> JsonEdits.removeMember(member));
  }
}
