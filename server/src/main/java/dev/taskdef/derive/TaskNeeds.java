package dev.taskdef.derive;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.schema.SidecarImages;
import java.util.Optional;

/** What well-known containers and mounts do with the task role. */
final class TaskNeeds {
  /** Fluent Bit output plug-ins and the features that they need. */
  private static final ImmutableMap<String, String> PLUGINS =
      ImmutableMap.<String, String>builder()
          .put("cloudwatch", "firelens-cloudwatch")
          .put("cloudwatch_logs", "firelens-cloudwatch")
          .put("firehose", "firelens-firehose")
          .put("kinesis_firehose", "firelens-firehose")
          .put("kinesis", "firelens-kinesis")
          .put("kinesis_streams", "firelens-kinesis")
          .put("s3", "firelens-s3")
          .put("opensearch", "firelens-opensearch")
          .put("es", "firelens-opensearch")
          .buildOrThrow();

  /** Sidecars and the features that they need. */
  private static final ImmutableMap<String, String> SIDECARS =
      ImmutableMap.of(
          "xray-daemon", "x-ray",
          "aws-otel-collector", "x-ray",
          "cloudwatch-agent", "cloudwatch-agent");

  private final PolicyDraft draft;
  private final SidecarImages sidecars;

  TaskNeeds(PolicyDraft draft, SidecarImages sidecars) {
    this.draft = draft;
    this.sidecars = sidecars;
  }

  void of(TaskDefinition task) {
    for (Container container : task.containers()) {
      container.block().text("image").ifPresent(this::image);
      container
          .block()
          .block("logConfiguration")
          .filter(
              log -> log.text("logDriver").filter(d -> d.value().equals("awsfirelens")).isPresent())
          .flatMap(log -> log.block("options"))
          .ifPresent(this::route);
    }
    for (Volume volume : task.volumes()) {
      volume.block().block("efsVolumeConfiguration").ifPresent(efs -> efs(task, volume, efs));
      volume.block().block("s3filesVolumeConfiguration").ifPresent(s3 -> s3Files(task, volume, s3));
    }
    task.root()
        .flatMap(root -> root.value("proxyConfiguration"))
        .ifPresent(proxy -> draft.ask("app-mesh", ImmutableMap.of(), proxy));
  }

  private void image(Text text) {
    Optional<SidecarImages.Sidecar> sidecar = sidecars.of(text.value());
    sidecar
        .flatMap(known -> Optional.ofNullable(SIDECARS.get(known.name())))
        .ifPresent(feature -> draft.ask(feature, ImmutableMap.of(), text.node()));
    boolean init =
        sidecar.filter(known -> known.name().equals("aws-for-fluent-bit")).isPresent()
            && ImageReference.parse(text.value())
                .flatMap(ImageReference::tag)
                .filter(tag -> tag.startsWith("init-"))
                .isPresent();
    if (init) {
      draft.note(
          "Add s3:GetObject on the files, and s3:GetBucketLocation on their bucket, from which the"
              + " log router reads its configuration.");
    }
  }

  private void route(Block options) {
    options
        .text("Name")
        .ifPresent(
            plugin ->
                Optional.ofNullable(PLUGINS.get(plugin.value()))
                    .ifPresent(feature -> route(feature, options, plugin)));
  }

  private void route(String feature, Block options, Text plugin) {
    boolean signed = options.text("Aws_auth").filter(v -> isOn(v.value())).isPresent();
    if (feature.equals("firelens-opensearch") && !signed) {
      return;
    }
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    options
        .text("region")
        .or(() -> options.text("Aws_region"))
        .ifPresent(region -> names.putAll(draft.where().in(region.value())));
    options.text("log_group_name").ifPresent(group -> names.put("group", group.value()));
    options.text("bucket").ifPresent(bucket -> names.put("bucket", bucket.value()));
    options
        .text("delivery_stream")
        .or(() -> options.text("stream"))
        .ifPresent(stream -> names.put("stream", stream.value()));
    boolean creates = options.text("auto_create_group").filter(v -> isOn(v.value())).isPresent();
    draft.ask(
        feature,
        names.buildOrThrow(),
        plugin.node(),
        creates ? ImmutableSet.of("logs:CreateLogGroup") : ImmutableSet.of());
  }

  private void efs(TaskDefinition task, Volume volume, Block efs) {
    Optional<Block> config = efs.block("authorizationConfig");
    Optional<Text> iam =
        config.flatMap(c -> c.text("iam")).filter(v -> v.value().equals("ENABLED"));
    if (iam.isEmpty()) {
      return;
    }
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    efs.text("fileSystemId").ifPresent(id -> names.put("fileSystem", id.value()));
    config
        .flatMap(c -> c.text("accessPointId"))
        .map(
            id ->
                draft
                    .where()
                    .fill(
                        "arn:{partition}:elasticfilesystem:{region}:{account}:access-point/{id}",
                        ImmutableMap.of("id", id.value())))
        .ifPresent(arn -> names.put("elasticfilesystem:AccessPointArn", arn));
    draft.ask(
        "efs-iam",
        names.buildOrThrow(),
        iam.get().node(),
        writes(task, volume, "elasticfilesystem:ClientWrite"));
  }

  private void s3Files(TaskDefinition task, Volume volume, Block s3Files) {
    s3Files
        .text("fileSystemArn")
        .ifPresent(
            arn -> {
              ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
              names.put("fileSystemArn", arn.value());
              s3Files
                  .text("accessPointArn")
                  .ifPresent(point -> names.put("s3files:AccessPointArn", point.value()));
              draft.ask(
                  "s3-files",
                  names.buildOrThrow(),
                  arn.node(),
                  writes(task, volume, "s3files:ClientWrite"));
            });
  }

  /** The action for writing, unless every container that is shown mounts the volume read-only. */
  private static ImmutableSet<String> writes(TaskDefinition task, Volume volume, String action) {
    boolean readOnly =
        task.showsAllContainers()
            && volume.name().isPresent()
            && task.containers().stream()
                .flatMap(container -> container.block().blocks("mountPoints").stream())
                .filter(
                    mount -> !mount.textFact("sourceVolume").isOther(volume.name().get().value()))
                .allMatch(mount -> mount.flagFact("readOnly").is(true));
    return readOnly ? ImmutableSet.of() : ImmutableSet.of(action);
  }

  private static boolean isOn(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("on");
  }
}
