package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.HINT;
import static dev.taskdef.rules.Topic.SHAPE;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonMember;

/**
 * A member that clients in wide use do not know. Source: the AWS CLI 2.9.19 of Debian 12, tried
 * offline with each member.
 */
public final class KeyNewerThanClient implements TaskRule {
  private static final ImmutableSet<String> OF_TASK = ImmutableSet.of("enableFaultInjection");
  private static final ImmutableSet<String> OF_CONTAINER =
      ImmutableSet.of("restartPolicy", "credentialSpecs", "versionConsistency");
  private static final ImmutableSet<String> OF_VOLUME =
      ImmutableSet.of("configuredAtLaunch", "s3filesVolumeConfiguration");

  private static final RuleSpec SPEC =
      RuleSpec.named("key-newer-than-client")
          .topic(SHAPE)
          .severity(HINT)
          .basis(CLIENT)
          .summary("Older clients do not know this member and refuse the file")
          .why(
              """
              The AWS CLI holds every request against the model that it was built with. A member that is newer is an unknown parameter to
              it, and nothing is sent: the 2.9.19 of Debian 12 does not know `restartPolicy`, `versionConsistency` and a few more. The file
              is right; the client has to be newer.""")
          .seeAlso("https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html")
          .bad(KeyExamples.container("<|\"restartPolicy\"|>: { \"enabled\": true }"))
          .good(KeyExamples.good())
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.facts().consumer() != Consumer.AWS_CLI) {
      return;
    }
    task.root().ifPresent(root -> check(root, OF_TASK, report));
    for (Container container : task.containers()) {
      check(container.block(), OF_CONTAINER, report);
    }
    for (Volume volume : task.volumes()) {
      check(volume.block(), OF_VOLUME, report);
    }
  }

  private static void check(Block block, ImmutableSet<String> newer, Report report) {
    for (JsonMember member : block.node().members()) {
      if (newer.contains(member.name())) {
        report.at(
            member.key(),
            "\""
                + member.name()
                + "\" takes a recent client; the AWS CLI 2.9 that Debian 12 brings refuses it as unknown.");
      }
    }
  }
}
