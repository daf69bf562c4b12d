package dev.taskdef.rules.catalog.volume;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on volumes. */
public final class VolumeRules {
  private VolumeRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .add(new MountUnknownVolume())
        .add(new MountSourceMissing())
        .addAll(MountPaths.all())
        .addAll(VolumeNames.all())
        .add(new VolumeSeveralKinds())
        .addAll(UnusedVolumes.all())
        .addAll(VolumesFrom.all())
        .addAll(HostVolumes.all())
        .addAll(DockerVolumes.all())
        .addAll(EfsVolumes.all())
        .addAll(EfsNames.all())
        .addAll(OtherVolumes.all())
        .addAll(PlatformVolumes.all())
        .addAll(EphemeralStorage.all())
        .build();
  }
}
