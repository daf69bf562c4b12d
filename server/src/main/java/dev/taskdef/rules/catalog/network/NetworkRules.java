package dev.taskdef.rules.catalog.network;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on networking. */
public final class NetworkRules {
  private NetworkRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .add(new FargateNetworkMode())
        .add(new FargateNetworkModeMissing())
        .add(new ContainerPortMissing())
        .addAll(PortOutOfRange.all())
        .addAll(HostPortDiffers.all())
        .add(new ContainerPortDuplicate())
        .add(new AwsvpcContainerPortDuplicate())
        .add(new HostPortDuplicate())
        .add(new PortProtocolUnknown())
        .add(new PortSingleAndRange())
        .add(new PortRangeSyntax())
        .add(new PortNameDuplicate())
        .addAll(PortAdvice.all())
        .addAll(PortRanges.all())
        .addAll(Resolvers.all())
        .addAll(NetworkModes.all())
        .addAll(NotWithAwsvpc.all())
        .add(new LinksNetworkMode())
        .add(new LinksSyntax())
        .add(new LinksUnknownContainer())
        .add(new LinksCycle())
        .build();
  }
}
