package dev.taskdef.rules.catalog.linux;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LINUX;
import static dev.taskdef.rules.Topic.PLACEMENT;
import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.Topic;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonValue;
import java.util.stream.Stream;

/**
 * Members that Fargate does not offer: one idea over many members.
 *
 * @param spec the page of this member
 * @param level the structure that holds the member
 * @param member the member's name
 * @param instead what to do instead, as a sentence
 */
record FargateRefuses(RuleSpec spec, Level level, String member, String instead)
    implements TaskRule {
  private static final String HARDWARE = "Run the task on EC2 if it needs this.";
  private static final String SWAP = "Fargate tasks have no swap space.";
  private static final String REFUSED = "Fargate compatible task definitions do not support ";

  /** The structures whose members are looked at. */
  private enum Level {
    TASK,
    CONTAINER,
    LINUX_PARAMETERS,
    VOLUME,
    HOST
  }

  static ImmutableList<FargateRefuses> all() {
    return ImmutableList.<FargateRefuses>builder()
        .addAll(ofContainers())
        .addAll(ofMemory())
        .addAll(ofTask())
        .build();
  }

  private static ImmutableList<FargateRefuses> ofContainers() {
    return ImmutableList.of(
        of(
            "fargate-privileged",
            LINUX,
            SERVER,
            Level.CONTAINER,
            "privileged",
            "true",
            "Fargate requires that the 'privileged' setting be 'false' at the container level.",
            "Add the capability SYS_PTRACE if tracing is all that is needed; else run the task on EC2."),
        of(
            "fargate-docker-security-options",
            LINUX,
            SERVER,
            Level.CONTAINER,
            "dockerSecurityOptions",
            "[\"no-new-privileges\"]",
            REFUSED + "dockerSecurityOptions",
            HARDWARE),
        of(
            "fargate-devices",
            LINUX,
            SERVER,
            Level.LINUX_PARAMETERS,
            "devices",
            "[{ \"hostPath\": \"/dev/fuse\" }]",
            REFUSED + "devices",
            HARDWARE));
  }

  private static ImmutableList<FargateRefuses> ofMemory() {
    return ImmutableList.of(
        of(
            "fargate-shared-memory",
            LINUX,
            SERVER,
            Level.LINUX_PARAMETERS,
            "sharedMemorySize",
            "256",
            REFUSED + "sharedMemorySize",
            HARDWARE),
        of(
            "fargate-max-swap",
            LINUX,
            SERVER,
            Level.LINUX_PARAMETERS,
            "maxSwap",
            "512",
            REFUSED + "maxSwap",
            SWAP),
        of(
            "fargate-swappiness",
            LINUX,
            DOCUMENTED,
            Level.LINUX_PARAMETERS,
            "swappiness",
            "60",
            "",
            SWAP),
        of(
            "fargate-tmpfs",
            LINUX,
            DOCUMENTED,
            Level.LINUX_PARAMETERS,
            "tmpfs",
            "[{ \"containerPath\": \"/run\", \"size\": 64 }]",
            "",
            "Mount an empty volume instead."));
  }

  private static ImmutableList<FargateRefuses> ofTask() {
    return ImmutableList.of(
        of(
            "placement-fargate",
            PLACEMENT,
            SERVER,
            Level.TASK,
            "placementConstraints",
            "[{ \"type\": \"memberOf\", \"expression\": \"attribute:ecs.availability-zone == eu-west-1a\" }]",
            REFUSED + "constraints",
            "Choose subnets for the service or task to say where it runs."),
        of(
            "ipc-mode-fargate",
            PLACEMENT,
            SERVER,
            Level.TASK,
            "ipcMode",
            "\"task\"",
            REFUSED + "ipcMode",
            HARDWARE),
        of(
            "volume-host-fargate",
            VOLUME,
            SERVER,
            Level.HOST,
            "sourcePath",
            "\"/data\"",
            REFUSED + "sourcePath",
            "Without sourcePath the volume is an empty directory that lives as long as the task."),
        of(
            "volume-docker-fargate",
            VOLUME,
            SERVER,
            Level.VOLUME,
            "dockerVolumeConfiguration",
            "{ \"scope\": \"task\" }",
            REFUSED + "dockerVolumeConfiguration",
            "Without it the volume is an empty directory that lives as long as the task."));
  }

  private static FargateRefuses of(
      String id,
      Topic topic,
      Basis basis,
      Level level,
      String member,
      String value,
      String message,
      String instead) {
    RuleSpec.Builder builder =
        RuleSpec.named(id)
            .topic(topic)
            .severity(ERROR)
            .basis(basis)
            .summary("`" + member + "` is not available on Fargate")
            .why(
                "On Fargate AWS runs the task on machines of its own, and what reaches into the machine is left out. `"
                    + member
                    + "` is among it, so a definition that names FARGATE must do without. "
                    + instead)
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
            .bad(example(level, "<|\"" + member + "\"|>: " + value))
            .good(Examples.fargate("", ""));
    if (!message.isEmpty()) {
      builder.serverMessage(message);
    }
    return new FargateRefuses(builder.build(), level, member, instead);
  }

  private static String example(Level level, String member) {
    String mount =
        "\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"/data\" }]";
    return switch (level) {
      case TASK -> Examples.fargate(member, "");
      case CONTAINER -> Examples.fargate("", member);
      case LINUX_PARAMETERS -> Examples.fargate("", "\"linuxParameters\": { " + member + " }");
      case VOLUME ->
          Examples.fargate("\"volumes\": [{ \"name\": \"data\", " + member + " }]", mount);
      default ->
          Examples.fargate(
              "\"volumes\": [{ \"name\": \"data\", \"host\": { " + member + " } }]", mount);
    };
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.facts().onFargate()) {
      holders(task)
          .flatMap(block -> block.member(member).stream())
          .filter(m -> m.value().filter(FargateRefuses::says).isPresent())
          .forEach(m -> report(m, report));
    }
  }

  private Stream<Block> holders(TaskDefinition task) {
    Stream<Block> containers = task.containers().stream().map(Container::block);
    Stream<Block> volumes = task.volumes().stream().map(Volume::block);
    return switch (level) {
      case TASK -> task.root().stream();
      case CONTAINER -> containers;
      case LINUX_PARAMETERS -> containers.flatMap(c -> c.block("linuxParameters").stream());
      case VOLUME -> volumes;
      default -> volumes.flatMap(v -> v.block("host").stream());
    };
  }

  private void report(JsonMember found, Report report) {
    report
        .at(found.key(), "\"" + member + "\" is not available on Fargate. " + instead)
        .suggested("Remove \"" + member + "\"", () -> JsonEdits.removeMember(found));
  }

  // An empty list, null and false ask for nothing; a placeholder may turn out to be one of them.
  private static boolean says(JsonValue value) {
    if (value instanceof JsonArray array) {
      return !array.elements().isEmpty();
    }
    return !(value instanceof JsonNull)
        && !Block.isUnknown(value)
        && (!(value instanceof JsonBoolean flag) || flag.value());
  }
}
