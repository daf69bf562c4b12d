package dev.taskdef.rules.catalog.volume;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on volumes. */
public final class VolumeRules {
  private VolumeRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.of(new MountUnknownVolume());
  }
}
