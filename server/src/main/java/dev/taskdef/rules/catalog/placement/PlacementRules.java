package dev.taskdef.rules.catalog.placement;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Topic;

/** The rules on placement, namespaces, proxies, accelerators, credential specs and faults. */
public final class PlacementRules {
  private PlacementRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(Constraints.all())
        .addAll(ProcessNamespaces.all())
        .addAll(Proxies.all())
        .add(new InferenceAccelerators())
        .addAll(GpuChecks.all())
        .addAll(CredentialSpecs.all())
        .addAll(FaultInjection.all())
        .build();
  }

  static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(Topic.PLACEMENT);
  }
}
