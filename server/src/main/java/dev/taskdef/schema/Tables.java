package dev.taskdef.schema;

import com.google.common.base.Suppliers;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All fact tables that come with the program. Each is read when it is first asked for, and once for
 * everybody.
 */
public final class Tables {
  private static final Tables BUNDLED = new Tables();

  private final Supplier<LogDrivers> logDrivers = lazy("log-drivers.json", LogDrivers::of);
  private final Supplier<FargateSizes> fargateSizes = lazy("fargate-sizes.json", FargateSizes::of);
  private final Supplier<Regions> regions = lazy("regions.json", Regions::of);
  private final Supplier<Capabilities> capabilities = lazy("capabilities.json", Capabilities::of);
  private final Supplier<Ulimits> ulimits = lazy("ulimits.json", Ulimits::of);
  private final Supplier<Sysctls> sysctls = lazy("sysctls.json", Sysctls::of);
  private final Supplier<SidecarImages> sidecarImages =
      lazy("sidecar-images.json", SidecarImages::of);
  private final Supplier<Platforms> platforms = lazy("platforms.json", Platforms::of);
  private final Supplier<IamActions> iamActions = lazy("iam-actions.json", IamActions::of);
  private final Supplier<AgentEnvironment> agentEnvironment =
      lazy("agent-environment.json", AgentEnvironment::of);
  private final Supplier<KnownKeys> knownKeys = lazy("service-keys.json", KnownKeys::of);
  private final Supplier<ServerMessages> serverMessages =
      lazy("server-messages.json", ServerMessages::of);

  private Tables() {}

  /** The tables of the program's own resources; nothing is read before it is asked for. */
  public static Tables bundled() {
    return BUNDLED;
  }

  public LogDrivers logDrivers() {
    return logDrivers.get();
  }

  public FargateSizes fargateSizes() {
    return fargateSizes.get();
  }

  public Regions regions() {
    return regions.get();
  }

  public Capabilities capabilities() {
    return capabilities.get();
  }

  public Ulimits ulimits() {
    return ulimits.get();
  }

  public Sysctls sysctls() {
    return sysctls.get();
  }

  public SidecarImages sidecarImages() {
    return sidecarImages.get();
  }

  public Platforms platforms() {
    return platforms.get();
  }

  public IamActions iamActions() {
    return iamActions.get();
  }

  public AgentEnvironment agentEnvironment() {
    return agentEnvironment.get();
  }

  public KnownKeys knownKeys() {
    return knownKeys.get();
  }

  public ServerMessages serverMessages() {
    return serverMessages.get();
  }

  private static <T> Supplier<T> lazy(String fileName, Function<Row, T> reader) {
    return Suppliers.memoize(() -> reader.apply(Row.table(fileName)));
  }
}
