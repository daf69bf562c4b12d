package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * The Linux capabilities: the table capabilities.json. Sources: API reference of
 * KernelCapabilities, the manual page capabilities(7), Docker's list of defaults.
 */
public final class Capabilities {
  private final Origin origin;
  private final ImmutableMap<String, Capability> capabilities;
  private final ImmutableMap<String, String> notOffered;
  private final ImmutableSet<String> addableOnFargate;

  /**
   * A capability by the name that ECS takes, without {@code CAP_}.
   *
   * @param givenByDefault whether a container has it unless it is dropped
   * @param dangerous whether it comes close to the power of root over the instance
   */
  public record Capability(String name, boolean givenByDefault, boolean dangerous, String doc) {}

  private Capabilities(Row table) {
    origin = Origin.of(table);
    capabilities =
        table.rows("capabilities", Capabilities::capability).stream()
            .collect(ImmutableMap.toImmutableMap(Capability::name, each -> each));
    notOffered =
        table.rows("notOffered", row -> row).stream()
            .collect(ImmutableMap.toImmutableMap(row -> row.text("name"), row -> row.text("doc")));
    addableOnFargate = table.row("fargate").textSet("add");
  }

  static Capabilities of(Row table) {
    return new Capabilities(table);
  }

  public Origin origin() {
    return origin;
  }

  /** All capabilities that RegisterTaskDefinition accepts, {@code ALL} first. */
  public ImmutableList<Capability> capabilities() {
    return capabilities.values().asList();
  }

  public Optional<Capability> capability(String name) {
    return Optional.ofNullable(capabilities.get(name));
  }

  /** For a capability that Linux has and ECS does not accept: why, in a sentence. */
  public Optional<String> notOffered(String name) {
    return Optional.ofNullable(notOffered.get(name));
  }

  /** The capabilities that may be added on Fargate; all may be dropped there. */
  public ImmutableSet<String> addableOnFargate() {
    return addableOnFargate;
  }

  private static Capability capability(Row row) {
    return new Capability(
        row.text("name"), row.flag("default"), row.flag("dangerous"), row.text("doc"));
  }
}
