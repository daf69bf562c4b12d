package dev.taskdef.rules.catalog;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.catalog.encoding.EncodingRules;
import dev.taskdef.rules.catalog.environment.EnvironmentRules;
import dev.taskdef.rules.catalog.family.FamilyRules;
import dev.taskdef.rules.catalog.health.HealthRules;
import dev.taskdef.rules.catalog.image.ImageRules;
import dev.taskdef.rules.catalog.lifecycle.LifecycleRules;
import dev.taskdef.rules.catalog.linux.LinuxRules;
import dev.taskdef.rules.catalog.logging.LoggingRules;
import dev.taskdef.rules.catalog.network.NetworkRules;
import dev.taskdef.rules.catalog.placement.PlacementRules;
import dev.taskdef.rules.catalog.roles.RolesRules;
import dev.taskdef.rules.catalog.settings.SettingsRules;
import dev.taskdef.rules.catalog.shape.ShapeRules;
import dev.taskdef.rules.catalog.size.SizeRules;
import dev.taskdef.rules.catalog.syntax.SyntaxRules;
import dev.taskdef.rules.catalog.volume.VolumeRules;

/** All rules of the product. A new rule is one file and one line in its topic's list. */
public final class Rules {
  private Rules() {}

  /** The catalog of all rules. */
  public static Catalog standard() {
    return Catalog.of(
        ImmutableList.<Rule>builder()
            .addAll(SyntaxRules.all())
            .addAll(EncodingRules.all())
            .addAll(ShapeRules.all())
            .addAll(FamilyRules.all())
            .addAll(SizeRules.all())
            .addAll(NetworkRules.all())
            .addAll(HealthRules.all())
            .addAll(LifecycleRules.all())
            .addAll(VolumeRules.all())
            .addAll(LoggingRules.all())
            .addAll(EnvironmentRules.all())
            .addAll(RolesRules.all())
            .addAll(ImageRules.all())
            .addAll(LinuxRules.all())
            .addAll(PlacementRules.all())
            .addAll(SettingsRules.all())
            .build());
  }
}
